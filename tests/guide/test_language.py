"""The language and the direction of text are marked, so that it is spoken, hyphenated and translated right."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.support.text import rendered, rules


def test_each_page_says_its_language_and_direction(site):
    for path in site.rglob("*.html"):
        tree = LexborHTMLParser(path.read_text())
        assert tree.css_first("html").attributes["lang"] == "en", path
        directions = {node.attributes["dir"] for node in tree.css("[dir]")}
        assert directions <= {"ltr"}, path


def test_each_language_mark_is_a_language(site):
    marks = {
        mark
        for path in site.rglob("*.html")
        for node in LexborHTMLParser(path.read_text()).css("[lang], [hreflang]")
        for mark in (node.attributes.get("lang"), node.attributes.get("hreflang"))
        if mark is not None
    }
    assert [mark for mark in marks if not mark.replace("-", "").isalpha()] == []


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ('Lumbago\n{: lang="la" }', '<p lang="la">Lumbago</p>'),
        ('*Lumbago*{: lang="la" } is pain.', '<p><em lang="la">Lumbago</em> is pain.</p>'),
    ],
)
def test_a_text_in_another_language_can_be_marked(text, html):
    assert rendered(text) == html


def test_a_direction_is_refused_because_browsers_see_it_in_the_letters():
    assert rules('Text\n{: dir="rtl" }') == ["2: attribute-not-allowed"]
