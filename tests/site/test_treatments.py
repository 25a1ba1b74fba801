"""The pages of the nine treatments, as built: each against its record and against one template."""

import pytest

from macros.components.claims import unstated
from macros.components.outline import OUTLINES
from macros.records.load import load
from macros.records.vocabulary import CERTAINTIES, CONDITIONS, LEVELS, NOT_STATED, STANCES
from tests.conftest import ROOT
from tests.site.reading import main, section, text

TREATMENTS = {
    "chiropractic-care": "treatments/chiropractic-care/",
    "diet-and-weight": "treatments/diet-and-weight/",
    "hot-and-cold-packs": "treatments/hot-and-cold-packs/",
    "lumbar-stabilization": "treatments/lumbar-stabilization/",
    "massage": "massage/",
    "pain-medication": "treatments/pain-medication/",
    "physical-therapy": "treatments/physical-therapy/",
    "pool-therapy": "treatments/pool-therapy/",
    "posture": "treatments/posture/",
}
each_treatment = pytest.mark.parametrize(("name", "url"), TREATMENTS.items(), ids=TREATMENTS)
each_url = pytest.mark.parametrize("url", TREATMENTS.values(), ids=TREATMENTS)


def record(name):
    return load(ROOT / "docs").treatments[name][1]


def test_the_guide_holds_the_nine_treatments_at_their_addresses(guide):
    assert {name: page.url for name, (page, _) in guide.treatments.items()} == TREATMENTS


@each_treatment
def test_sections_are_those_of_the_template_in_its_order(site, name, url):
    article = main(site, url)
    found = [text(heading) for heading in article.find_all("h2", class_=False)]
    assert found == [part.heading for part in OUTLINES[record(name).type][1:]]


@each_url
def test_no_section_is_empty_and_no_page_thinner_than_another(site, url):
    article = main(site, url)
    for heading in article.find_all("h2", class_=False):
        words = sum(len(text(part).split()) for part in section(article, text(heading)))
        assert words >= 15, text(heading)
    prose = " ".join(text(part) for part in article.find_all("p", class_=False, recursive=False))
    assert len(prose.split()) >= 250


@each_treatment
def test_ratings_show_level_size_certainty_and_source(site, name, url):
    shown = main(site, url).select(".rating")
    ratings = record(name).ratings
    assert len(shown) == len(ratings)
    for element, rating in zip(shown, ratings, strict=True):
        words = text(element)
        assert words.startswith(CONDITIONS[rating.condition])
        for expected in (LEVELS[rating.level][1], rating.sentence, CERTAINTIES[rating.certainty][1], rating.studies):
            assert expected in words
        assert f"Size of the gain: {rating.size}" in words
        assert [link["href"] for link in element.select("sup a")] == [f"#ref-{key}" for key in rating.sources]


IN_FULL = {"massage": ("massage/", "massage/evidence/", "massage/safety/")}
"""Where the claims of a treatment stand in full, if not all on its own page."""


@each_treatment
def test_claims_show_all_that_a_claim_must_say(site, guide, name, url):
    pages = [main(site, place) for place in IN_FULL.get(name, (url,))]
    shown = {element["id"]: element for page in pages for element in page.select(".claim")}
    assert set(shown) >= {f"claim-{claim.id}" for claim in record(name).claims}
    for identifier, element in shown.items():
        claim = guide.claims[identifier.removeprefix("claim-")]
        facts = {text(row.dt): text(row.dd) for row in element.select(".facts > div")}
        assert text(element.h3) == claim.size
        stated = {"Compared with": claim.compared_with, "When": claim.time_frame, "Dose tested": claim.dose}
        for row, told in stated.items():
            assert facts.get(row, NOT_STATED) == told
        gaps = [text(line) for line in element.select(".small") if text(line).startswith(f"{NOT_STATED}: ")]
        assert gaps == ([f"{NOT_STATED}: {', '.join(unstated(claim))}."] if unstated(claim) else [])
        assert facts["How sure we are"].startswith(CERTAINTIES[claim.certainty][1])
        assert claim.studies == NOT_STATED or facts["Source"].startswith(claim.studies)
        assert ("Measured" in facts) == (claim.numbers is not None)
        assert [link["href"] for link in element.select("sup a")] == [f"#ref-{key}" for key in claim.sources]


@each_treatment
def test_at_a_glance_leaves_out_what_is_not_stated(site, name, url):
    treatment = record(name)
    told = {"Dose tested": treatment.dose_tested, "How soon": treatment.how_soon, "Main harms": treatment.main_harms}
    shown = [text(term) for term in main(site, url).select(".glance dt")]
    assert [term for term in shown if term in told] == [term for term, fact in told.items() if fact.text != NOT_STATED]


def test_the_article_shows_in_full_what_decides_and_tells_in_brief_every_harm(site, guide):
    decisive = {"massage-neck-dummy", "massage-lasting-back-pain", "massage-back-function-usual-care"}
    full = {element["id"].removeprefix("claim-") for element in main(site, "massage/").select(".claim")}
    assert full == {*decisive, "massage-neck-dose"}
    told = {element["id"].removeprefix("claim-"): element for element in main(site, "massage/").select(".brief")}
    assert set(told) == {claim.id for claim in record("massage").claims if claim.kind != "benefit"}
    for identifier, element in told.items():
        claim, words = guide.claims[identifier], text(element)
        for said in (claim.size, claim.note or "", f"Compared with: {claim.compared_with}"):
            assert said in words
        assert text(element.select_one(".certainty")) == CERTAINTIES[claim.certainty][1]
        assert [link["href"] for link in element.select("sup a")] == [f"#ref-{key}" for key in claim.sources]


def test_every_claim_of_the_guide_stands_in_full_on_a_page(site, guide):
    pages = [page.url for page in guide.pages.values() if not page.url.startswith("editors/")]
    shown = {element["id"] for url in pages for element in main(site, url).select(".claim")}
    assert shown == {f"claim-{name}" for name in guide.claims}


@each_treatment
def test_guidelines_cautions_steps_and_questions_are_those_of_the_record(site, name, url):
    article, treatment = main(site, url), record(name)
    stances = [text(element.p) for element in article.select(".stance")]
    assert stances == [STANCES[guideline.stance] for guideline in treatment.guidelines]
    for guideline, element in zip(treatment.guidelines, article.select(".stance"), strict=True):
        assert f"{guideline.body}, {guideline.year}" in text(element)
        assert guideline.says in text(element)
    cautions = treatment.cautions
    assert len(article.select(".caution li")) == len(cautions.do_not) + len(cautions.ask_first)
    assert len(article.select(".steps li")) == len(treatment.steps)
    assert [text(item) for item in article.select(".ask li")] == list(treatment.questions)


@each_url
def test_red_flags_come_before_all_advice(site, url):
    article = main(site, url)
    first = article.find("h2", class_=False)
    assert text(first) == "When to get help first"
    levels = [text(level) for level in article.select(".flag__level")]
    assert levels == ["Emergency: call 911 or 999 now", "Urgent: get help today"]
    assert article.select(".flag")[0].sourceline < article.select(".rating")[0].sourceline


@each_treatment
def test_the_disclaimers_of_the_record_are_on_the_page(site, guide, name, url):
    words = text(main(site, url))
    for disclaimer in record(name).disclaimers:
        for paragraph in guide.shared.disclaimers[disclaimer].text:
            assert paragraph in words


def test_disclaimers_stand_where_they_must(guide):
    named = {name: treatment.disclaimers for name, (_, treatment) in guide.treatments.items() if treatment.disclaimers}
    assert named == {
        "chiropractic-care": ("manipulation",),
        "massage": ("manipulation",),
        "pain-medication": ("medicine",),
        "physical-therapy": ("manipulation",),
    }
