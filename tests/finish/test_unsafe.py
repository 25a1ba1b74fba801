"""What could run code or load from elsewhere, in built pages and in drawings."""

from types import SimpleNamespace

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros.finish.drawings import unsafe_drawings
from macros.finish.unsafe import unsafe

ELSEWHERE = "`https://evil.example/a` would be loaded from another host"


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ('<script type="application/ld+json">{}</script>', []),
        ('<a href="https://other.example/">', []),
        ('<a href="mailto:a@b.example"><a href="#a"><img src="a.png" srcset="a.png 1x, b.png 2x">', []),
        ('<svg aria-hidden="true"><use href="#a"/></svg>', []),
        ('<script src="../assets/scripts/evil.js"></script>', ["`<script>` cannot stand on a page"]),
        ("<svg><foreignObject>a</foreignObject></svg>", ["`<foreignobject>` cannot stand on a page"]),
        ('<iframe src="a.html">', ["`<iframe>` cannot stand on a page"]),
        ('<p onclick="x">', ["attribute `onclick` would run code"]),
        ('<p style="x">', ["attribute `style` cannot stand on a page"]),
        ("<p hidden>", ["attribute `hidden` cannot stand on a page"]),
        ("<p inert>", ["attribute `inert` cannot stand on a page"]),
        ('<p aria-hidden="true">', ["attribute `aria-hidden` cannot stand on a page"]),
        ('<a href="java\tscript:x">', ["address `javascript:x` would run code or leave the web"]),
        ('<a href="http://[bad">', ["`http://[bad` is no address"]),
        ('<img src="https://evil.example/a">', [ELSEWHERE]),
        ('<img src="//evil.example/a">', ["`//evil.example/a` would be loaded from another host"]),
        ('<img src="/\\evil.example/a">', ["`/\\evil.example/a` would be loaded from another host"]),
        ('<img src="https:evil.example/a">', ["`https:evil.example/a` would be loaded from another host"]),
        ('<svg><image href="https://evil.example/a"/></svg>', [ELSEWHERE]),
        ('<svg><use xlink:href="https://evil.example/a"/></svg>', [ELSEWHERE]),
        ('<img srcset="a.png 1x, https://evil.example/a 2x">', [ELSEWHERE]),
        ('<table background="https://evil.example/a">', [ELSEWHERE]),
        ('<a href="a" ping="b https://evil.example/a">', [ELSEWHERE]),
    ],
)
def test_a_page(html, found):
    assert [fault.message for fault in unsafe("a", LexborHTMLParser(f"<body>{html}"))] == found


SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


@pytest.mark.parametrize(
    ("drawing", "found"),
    [
        (f'{SVG} role="img"><!-- a --><a href="https://other.example/"><path fill="url(#a)"/></a></svg>', []),
        (f"{SVG}>\n<script>x</script></svg>", [(2, "`<script>` cannot stand on a page")]),
        (f'{SVG}>\n<s:script xmlns:s="http://www.w3.org/2000/svg"/></svg>', [(1, "`<script>` cannot stand on a page")]),
        (f'{SVG}><script a:type="application/ld+json" xmlns:a="b"/></svg>', [(1, "`<script>` cannot stand on a page")]),
        (f'{SVG} onload="x"/>', [(1, "attribute `onload` would run code")]),
        (f"{SVG}>\n\n<foreignObject/></svg>", [(1, "`<foreignobject>` cannot stand on a page")]),
        (f'{SVG}>\n<image href="https://evil.example/a"/></svg>', [(2, ELSEWHERE)]),
        (f'{SVG}>\n<use xlink:href="https://evil.example/a"/></svg>', [(2, ELSEWHERE)]),
        (f'{SVG}>\n<path fill="url(//evil.example/a)"/></svg>', [(2, "`url(//evil.example/a)` would be loaded")]),
        (f'<?xml-stylesheet href="https://evil.example/a"?>{SVG}/>', [(1, "the drawing does not start with `<svg`")]),
        (f"<!DOCTYPE svg>{SVG}/>", [(1, "the drawing does not start with `<svg`")]),
        (f"{SVG}>", [(1, "the drawing cannot be read")]),
    ],
)  # fmt: skip
def test_a_drawing(drawing, found, tmp_path):
    (tmp_path / "docs/assets").mkdir(parents=True)
    (tmp_path / "docs/assets/a.svg").write_text(drawing)
    told = unsafe_drawings(SimpleNamespace(docs=tmp_path / "docs"))
    assert [(problem.line, problem.message) for problem in told] == found
