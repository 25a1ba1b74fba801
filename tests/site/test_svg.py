"""What could run code or load from elsewhere in drawings: a browser runs an SVG file that somebody opens."""

from types import SimpleNamespace

import pytest

from macros.site.svg import check_svg

SCRIPT = "`<script>` is not allowed on a page"
ELSEWHERE = "`https://evil.example/a` would be loaded from another host"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


@pytest.mark.parametrize(
    ("drawing", "found"),
    [
        (f'{SVG} role="img"><!-- a --><a href="https://other.example/"><path fill="url(#a)"/></a></svg>', []),
        (f"{SVG}>\n<script>x</script></svg>", [(2, SCRIPT)]),
        (f'{SVG}>\n<s:script xmlns:s="http://www.w3.org/2000/svg"/></svg>', [(1, SCRIPT)]),
        (f'{SVG}><script a:type="application/ld+json" xmlns:a="b"/></svg>', [(1, SCRIPT)]),
        (f'{SVG} onload="x"/>', [(1, "attribute `onload` would run code")]),
        (f"{SVG}>\n\n<foreignObject/></svg>", [(1, "`<foreignobject>` is not allowed on a page")]),
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
    reported = check_svg(SimpleNamespace(docs=tmp_path / "docs"))
    assert [(issue.line, issue.message) for issue in reported] == found
