"""A built page is parsed once, as a browser reads it."""

import pytest

from macros.site.document import parse_document

PAGE = """<!doctype html><html lang="en"><head><link rel="canonical" href="https://a.example/x/"></head>
<body><main><article><h1 id="a">A title</h1><p id="b">Some words. <a href="y/">More</a> <a href="y/">again</a></p>
<img src="p.png" srcset="p.png 1x, q.png 2x" alt=""><table></table>
<ol class="refs"><li id="ref-two">Two</li><li id="ref-one">One</li></ol><p id="b">Twice.</p>
</article></main></body></html>"""


def test_a_page_is_read_in_one_go():
    document = parse_document("x/index.html", PAGE)
    assert document.canonical == "https://a.example/x/"
    assert document.ids == ["a", "b", "ref-two", "ref-one", "b"]
    assert document.links == ["https://a.example/x/", "y/", "p.png", "q.png"]
    assert document.cited == ["two", "one"]
    assert (document.tags["p"], document.tags["table"], document.tags["ul"]) == (2, 1, 0)
    assert [section.heading for section in document.sections] == [""]
    assert document.reading
    assert document.reading.sentences == 3
    assert document.issues == []
    assert document.html == PAGE


@pytest.mark.parametrize("html", ["", "<p>No article", "\0", "<html><body></article></main></body>"])
def test_what_is_no_page_of_the_guide_is_read_too(html):
    document = parse_document("x/index.html", html)
    assert (document.canonical, document.sections) == ("", ())


def test_the_gallery_cites_nothing_of_its_own():
    assert parse_document("x/index.html", f'<div class="specimen__live">{PAGE}').cited == []
