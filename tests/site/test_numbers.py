"""Every number that a reader sees is a number of a record, and stands with its sources."""

import re

from macros.components.claims import claim_card
from macros.components.derived import review
from macros.records.figures import told
from tests.site.reading import NUMBER, main, text
from tests.site.test_pages import every_page

SCALES = {"0", "0.2", "0.5", "0.8", "1", "5", "10", "24", "100"}
"""The scales that numbers are measured on, as macros/components/claims.py says them."""
ELSEWHERE = {"911", "999", "12", "20", "40", "60"}
"""Emergency lines; the weeks that tell new pain from lasting pain; the scale of the course of pain."""


@every_page
def test_every_number_on_the_page_is_a_number_of_a_record(site, guide, url):
    article = main(site, url)
    page = next(page for page in guide.pages.values() if page.url == url)
    claims = [guide.claims[card["id"].rpartition("claim-")[2]] for card in article.select(".claim, .brief")]
    shared = [source.data for file, source in guide.shared.sources.items() if file != "references.yml"]
    records = [page.source.data, *shared, *(claim.model_dump(mode="json") for claim in claims)]
    records += [claim_card(claim).numbers for claim in claims]
    if article.select(".scroller, .card"):  # tables and cards of all treatments, and the dates of all pages
        records += [other.source.data for other in guide.pages.values()]
        records += [review(other.record) for other in guide.pages.values() if other.record]
    known = told(records) | SCALES | ELSEWHERE
    if url == "about/scorecard/":
        known |= set(NUMBER.findall((site / "data/scorecard.json").read_text()))
    for part in article.select("sup, .refs, .stamp, .crumbs, nav, .note, script, code"):
        part.decompose()
    assert set(NUMBER.findall(text(article))) - known == set()


@every_page
def test_every_claim_rating_and_fact_stands_with_a_source(site, url):
    article = main(site, url)
    for element in article.select(".claim, .brief, .rating, .technique, .myth, .stance, .facts--only > div"):
        certain = element.select_one(".certainty")
        assert element.select("sup a") or (certain and text(certain) == "No good studies found"), text(element)[:80]


@every_page
def test_every_claim_and_rating_says_how_sure(site, url):
    for element in main(site, url).select(".claim, .brief, .rating, .technique"):
        assert element.select_one(".certainty"), text(element)[:80]


CARDS = (
    ".box, .brief, .flag, .refs, .ratings, .stances, .cautions, .note, .glossary, .offer, .lead, .scroller, nav, "
    "script, a.term"
)
EFFECT = re.compile(
    r"\b(eas(?:es|ed)|help(?:s|ed)|reliev\w+|reduc(?:es|ed)|improv(?:es|ed)|works? (?:better|as well)|better than"
    r"|side effects? (?:are|were|is)|soreness (?:is|was)|(?:is|are|was|were) sore)\b",
    re.IGNORECASE,
)


@every_page
def test_text_that_tells_an_effect_cites_its_source(site, url):
    """Outside of cards, whose records require a source. Names of pages and of levels tell no effect."""
    article = main(site, url)
    for part in article.select(CARDS):
        part.unwrap() if part.name == "a" else part.decompose()
    for paragraph in article.find_all(["p", "li"]):
        cited = paragraph.select("sup a")
        for link in paragraph.select("a:not(sup a)"):
            link.decompose()
        told = re.sub(r'"[^"]*"', "", text(paragraph))
        assert cited or told.endswith("?") or not EFFECT.search(told), told


def test_at_least_120_sources_are_cited(guide):
    assert len(guide.shared.references) >= 120  # a source that nobody cites is refused by the build
