"""The rules for words, held against the built pages."""

import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros.finish.readability import sentences
from macros.scorecard.score import published_scores
from tests.site.reading import main
from tests.site.test_pages import URLS, every_page

PROMISES = re.compile(
    r"\b(proven|cures?|cured|miracles?|guarantee[ds]?|best|fix(?:es|ed)?|safe|safely|good chance|risk[- ]free)\b",
    re.I,
)
DENIED = re.compile(r"\b(not|no|never|nobody|cannot|none|without|un)\b[^.;:]*$", re.I)


def own_words(site, url):
    """The text of a page that is ours: no titles of sources, no myths, no code, no words that others search for."""
    article = main(site, url)
    for part in article.select(".refs, .myth h3, .also, .small, .toc, nav, script, code"):
        part.decompose()
    return [sentence for block in article.find_all(["p", "li", "dd", "td", "h2", "h3"]) for sentence in
            re.split(r"(?<=[.?!])\s+", " ".join(block.get_text(" ").split()))]  # fmt: skip


@every_page
def test_no_promise_unless_it_is_denied(site, url):
    promised = []
    for sentence in own_words(site, url):
        for match in PROMISES.finditer(sentence):
            if not sentence.endswith("?") and not DENIED.search(sentence[: match.start()]):
                promised.append(sentence)
    assert promised == []


@every_page
def test_no_per_cent_sign(site, url):
    assert [sentence for sentence in own_words(site, url) if "%" in sentence] == []


@pytest.mark.parametrize("url", URLS)
def test_no_sentence_over_30_words(site, url):
    found = sentences(LexborHTMLParser((site / url / "index.html").read_text()))
    assert [sentence for sentence in found if len(sentence.split()) > 30] == []


def test_sentences_have_at_most_15_words_on_average(site):
    assert [str(score) for score in published_scores(site) if score.words_a_sentence > 15] == []
