"""The words of components: on a page of the small project, effects are stated with their source."""

import re

import pytest
from bs4 import BeautifulSoup

from tests.guide.reading import text
from tests.support.building import build
from tests.support.project import make_project
from tests.support.shared import made_once, run_folder

EFFECT = re.compile(
    r"\b(eas(?:es|ed)|help(?:s|ed)|reliev\w+|reduc(?:es|ed)|improv(?:es|ed)|works? (?:better|as well)|better than"
    r"|side effects? (?:are|were|is)|soreness (?:is|was)|(?:is|are|was|were) sore)\b",
    re.IGNORECASE,
)
CARDS = (
    ".box, .rows, .alert, .tier, .strip, .marks, .legend, .refs, .stances, .cautions, .note, .glossary, .offer, .lead, "
    ".scroller, nav, script, a.term"
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


@pytest.mark.parametrize("url", PAGES)
def test_text_that_states_an_effect_cites_its_source(sample, url):
    article = article_of(sample, url)
    for part in article.select(CARDS):
        part.unwrap() if part.name == "a" else part.decompose()
    for paragraph in article.find_all(["p", "li"]):
        cited = paragraph.select("sup a")
        for link in paragraph.select("a:not(sup a)"):
            link.decompose()
        said = re.sub(r'"[^"]*"', "", text(paragraph))
        assert cited or said.endswith("?") or not EFFECT.search(said), said
