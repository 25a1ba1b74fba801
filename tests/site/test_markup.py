"""What could run code or load from elsewhere in built pages."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros.site.markup import check_markup

ELSEWHERE = "`https://evil.example/a` would be loaded from another host"


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ('<script type="application/ld+json">{}</script>', []),
        ('<a href="https://other.example/">', []),
        ('<a href="mailto:a@b.example"><a href="#a"><img src="a.png" srcset="a.png 1x, b.png 2x">', []),
        ('<svg aria-hidden="true"><use href="#a"/></svg>', []),
        ('<script src="../assets/scripts/evil.js"></script>', ["`<script>` is not allowed on a page"]),
        ("<svg><foreignObject>a</foreignObject></svg>", ["`<foreignobject>` is not allowed on a page"]),
        ('<iframe src="a.html">', ["`<iframe>` is not allowed on a page"]),
        ('<p onclick="x">', ["attribute `onclick` would run code"]),
        ('<p style="x">', ["attribute `style` is not allowed on a page"]),
        ("<p hidden>", ["attribute `hidden` is not allowed on a page"]),
        ("<p inert>", ["attribute `inert` is not allowed on a page"]),
        ('<p aria-hidden="true">', ["attribute `aria-hidden` is not allowed on a page"]),
        ('<a href="java\tscript:x">', ["address `javascript:x` would run code or leave the web"]),
        ('<a href="http://[bad">', ["`http://[bad` is not a web address"]),
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
def test_the_text_of_a_page(html, found):
    page = LexborHTMLParser(f"<body><main>{html}")
    assert [issue.message for issue in check_markup("a", page)] == found


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ('<script src="../assets/scripts/guide.js" type="module"></script>', []),
        ("<script>x</script>", ["`<script>` is not allowed on a page"]),
        ('<script src=""></script>', ["`<script>` is not allowed on a page"]),
        ('<script src="https://evil.example/a"></script>', [ELSEWHERE]),
        ('<script src="a.js" onload="x"></script>', ["attribute `onload` would run code"]),
        ('<main></main></div></article><script src="//evil.example/a"></script>', [ELSEWHERE[:1] + ELSEWHERE[7:]]),
        ('<div><script src="a.js"></script></div>', ["`<script>` is not allowed on a page"]),
    ],
)
def test_the_body_around_it_holds_scripts_of_the_own_host_alone(html, found):
    page = LexborHTMLParser(f"<body>{html}")
    assert [issue.message for issue in check_markup("a", page)] == found


@pytest.mark.parametrize("html", ["<html onclick=x><body>", "<body onload=x>"])
def test_attributes_that_text_adds_to_the_frame_are_found(html):
    assert len(list(check_markup("a", LexborHTMLParser(html)))) == 1
