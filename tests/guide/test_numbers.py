"""Every number that a reader sees is a number of a record, and stands with its sources."""

from macros.checks.loose_numbers import numbers_in
from macros.components.claims import claim_card
from macros.components.derived import review
from tests.guide.reading import NUMBER, RATINGS, calls_any, claim_of, every_page, main, source_of, text

WORDS_OF_COMPONENTS = {"0", "10", "100", "20", "40", "60", "12", "911", "999", "4.0"}
"""Scales, the weeks that separate new pain from lasting pain, the lines for emergencies, and CC BY 4.0."""
OF_OTHER_PAGES = (
    "appointment_sheet", "comparison", "component_gallery", "condition_ratings", "guideline_table", "pain_list",
    "reference_index", "related_treatments", "review_status", "scorecard", "topic_index", "treatment_card",
    "treatment_finder", "treatment_list",
)  # fmt: skip
"""Components that show the records of other pages."""
COUNTS = ".refs, .row:has(.refs) > summary, .row:has(.stances) > summary, .alert summary, .tally, .levels"
"""What counts records, and names in levels of pain. Other tests compare these with the records."""


@every_page
def test_every_number_on_the_page_is_a_number_of_a_record(site, guide, url):
    article, page = main(site, url), source_of(guide, url)
    if calls_any(page, "mistake_list"):
        return  # it shows the messages of the checks
    cards = [claim_card(claim_of(guide, part)) for part in article.select(".claim")]
    shared = [source.data for file, source in guide.shared.sources.items() if file != "references.yml"]
    records = [page.data, guide.citation, *shared, *(card.claim.model_dump(mode="json") for card in cards)]
    records += [card.numbers for card in cards]
    records += [card.effect.cut for card in cards if card.effect]
    records += [[f"{group.rest:g}" for group in card.people] for card in cards]
    if calls_any(page, *OF_OTHER_PAGES):
        records += [other.data for other in guide.pages.values()]
        records += [list(vars(review(other.record)).values()) for other in guide.pages.values()]
    known = numbers_in(records) | WORDS_OF_COMPONENTS
    if calls_any(page, "comparison", "treatment_finder"):
        known |= {str(len(guide.treatments)), str(len(guide.treatments) + 1)}  # how many there are
    if calls_any(page, "scorecard"):
        known |= set(NUMBER.findall((site / "data/scorecard.json").read_text()))
    shown = text(article, without=f"sup, .stamp, nav, .note, script, code, {COUNTS}")
    assert set(NUMBER.findall(shown)) - known == set()


@every_page
def test_every_claim_rating_and_fact_stands_with_a_source(site, url):
    for element in main(site, url).select(f".claim, {RATINGS}, .technique, .myth, .stances > li, .facts--only > div"):
        certain = element.select_one(".certainty")
        assert element.select("sup a") or (certain and text(certain) == "No good studies found"), text(element)[:80]


@every_page
def test_every_claim_rating_and_technique_says_how_sure(site, url):
    unsure = [element for element in main(site, url).select(f".claim, {RATINGS}, .technique")
              if not element.select_one(".certainty") and "How sure we are" not in text(element)]  # fmt: skip
    assert unsure == []
