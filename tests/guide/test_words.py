"""The words of components and of the frame: on a page of the small project, whose records hold none of these.

The same holds for what editors write, and is a matter of `make check`: these tests are about code.
"""

import re

import pytest
from bs4 import BeautifulSoup
from selectolax.lexbor import LexborHTMLParser

from macros.site.reading import sentences
from tests.guide.reading import text
from tests.support.building import build
from tests.support.project import make_project
from tests.support.shared import made_once, run_folder

PROMISES = re.compile(
    r"\b(proven|cures?|cured|miracles?|guarantee[ds]?|best|fix(?:es|ed)?|safe|safely|good chance|risk[- ]free)\b",
    re.IGNORECASE,
)
DENIED = re.compile(r"\b(not|no|never|nobody|cannot|none|without|un)\b[^.;:]*$", re.IGNORECASE)
EFFECT = re.compile(
    r"\b(eas(?:es|ed)|help(?:s|ed)|reliev\w+|reduc(?:es|ed)|improv(?:es|ed)|works? (?:better|as well)|better than"
    r"|side effects? (?:are|were|is)|soreness (?:is|was)|(?:is|are|was|were) sore)\b",
    re.IGNORECASE,
)
CARDS = (
    ".box, .brief, .flag, .refs, .ratings, .stances, .cautions, .note, .glossary, .offer, .lead, .scroller, nav, "
    "script, a.term"
)
"""Parts whose records require a source, and names."""
PAGES = ("", "sample/", "glossary/", "contact/")


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    def make(folder):
        folder.mkdir()
        assert build(make_project(folder)).is_clean

    return made_once(run_folder(tmp_path_factory) / "words", make) / "site"


def article_of(site, url):
    html = (site / url / "index.html").read_text()
    return BeautifulSoup(html, "html.parser").select_one("main article")


def own_words(article):
    """The sentences of a page that are ours: no titles of sources, no myths, no code, no words of searches."""
    for part in article.select(".refs, .myth h3, .also, .small, .toc, nav, script, code"):
        part.decompose()
    blocks = article.find_all(["p", "li", "dd", "td", "h2", "h3"])
    return [sentence for block in blocks for sentence in re.split(r"(?<=[.?!])\s+", text(block))]


@pytest.mark.parametrize("url", PAGES)
def test_no_promise_unless_it_is_denied_and_no_per_cent_sign(sample, url):
    found = own_words(article_of(sample, url))
    assert [sentence for sentence in found if "%" in sentence] == []
    promised = [
        sentence
        for sentence in found
        for match in PROMISES.finditer(sentence)
        if not sentence.endswith("?") and not DENIED.search(sentence[: match.start()])
    ]
    assert promised == []


@pytest.mark.parametrize("url", PAGES)
def test_no_sentence_over_30_words(sample, url):
    found = sentences(LexborHTMLParser((sample / url / "index.html").read_text()))
    assert [sentence for sentence in found if len(sentence.split()) > 30] == []


@pytest.mark.parametrize("url", PAGES)
def test_text_that_tells_an_effect_cites_its_source(sample, url):
    article = article_of(sample, url)
    for part in article.select(CARDS):
        part.unwrap() if part.name == "a" else part.decompose()
    for paragraph in article.find_all(["p", "li"]):
        cited = paragraph.select("sup a")
        for link in paragraph.select("a:not(sup a)"):
            link.decompose()
        said = re.sub(r'"[^"]*"', "", text(paragraph))
        assert cited or said.endswith("?") or not EFFECT.search(said), said
