"""The pages of treatments, as built: each against its record and against one template."""

from macros.checks.outline import OUTLINES
from macros.components.claims import unstated
from macros.models.vocabulary import CERTAINTIES, CONDITIONS, LEVELS, NOT_STATED, STANCES
from tests.guide.reading import calls, claim_of, every_page, every_treatment, main, source_of, text, treatment


@every_treatment
def test_sections_are_those_of_the_template_in_its_order(site, guide, name):
    url, record = treatment(guide, name)
    found = [text(heading) for heading in main(site, url).find_all("h2", class_=False)]
    assert found == [part.heading for part in OUTLINES[record.type][1:]]


@every_treatment
def test_ratings_show_level_size_certainty_and_source(site, guide, name):
    url, record = treatment(guide, name)
    for element, rating in zip(main(site, url).select(".rating"), record.ratings, strict=True):
        words = text(element)
        assert words.startswith(CONDITIONS[rating.condition])
        said = (LEVELS[rating.level][1], rating.sentence, CERTAINTIES[rating.certainty][1], rating.studies)
        assert [expected for expected in said if expected not in words] == []
        assert f"Size of the gain: {rating.size}" in words
        assert cited(element) == list(rating.sources)


def cited(element):
    return [link["href"].removeprefix("#ref-") for link in element.select("sup a")]


@every_page
def test_claims_show_all_that_a_claim_must_say(site, guide, url):
    for element in main(site, url).select(".claim"):
        claim = claim_of(guide, element)
        facts = {text(row.dt): text(row.dd) for row in element.select(".facts > div")}
        assert text(element.select_one(".claim__title")) == claim.size
        stated = {"Compared with": claim.compared_with, "When": claim.time_frame, "Dose tested": claim.dose}
        assert {row: facts.get(row, NOT_STATED) for row in stated} == stated
        gaps = [text(line) for line in element.select(".small") if text(line).startswith(f"{NOT_STATED}: ")]
        assert gaps == ([f"{NOT_STATED}: {', '.join(unstated(claim))}."] if unstated(claim) else [])
        assert facts["How sure we are"].startswith(CERTAINTIES[claim.certainty][1])
        assert claim.studies == NOT_STATED or facts["Source"].startswith(claim.studies)
        assert ("Measured" in facts) == (claim.numbers is not None)
        assert cited(element) == list(claim.sources)


@every_page
def test_a_claim_in_brief_tells_its_size_comparison_certainty_and_source(site, guide, url):
    for element in main(site, url).select(".brief"):
        claim, words = claim_of(guide, element), text(element)
        for said in (claim.size, claim.note or "", f"Compared with: {claim.compared_with}"):
            assert said in words
        assert text(element.select_one(".certainty")) == CERTAINTIES[claim.certainty][1]
        assert cited(element) == list(claim.sources)


def test_a_list_of_claims_holds_those_that_its_options_name(site, guide):
    for url, found in calls(guide, "claim_list"):
        page = source_of(guide, url)
        for kind, is_brief in ((".claims > .claim", False), (".brief", True)):
            shown = [element["id"] for element in main(site, url).select(kind)]
            lists = [options for options in found if options.brief == is_brief]
            claims = [claim for options in lists for claim in chosen(guide, page, options)]
            assert shown == [f"claim-{claim.id}" for claim in claims]


def chosen(guide, page, options):
    if options.ids:
        return [guide.claims[name] for name in options.ids]
    return [claim for claim in page.record.claims if options.kind in (None, claim.kind)]


@every_treatment
def test_at_a_glance_leaves_out_what_is_not_stated(site, guide, name):
    url, record = treatment(guide, name)
    told = {"Dose tested": record.dose_tested, "How soon": record.how_soon, "Main harms": record.main_harms}
    shown = [text(term) for term in main(site, url).select(".glance dt")]
    assert [term for term in shown if term in told] == [term for term, fact in told.items() if fact.text != NOT_STATED]


@every_treatment
def test_guidelines_cautions_steps_and_questions_are_those_of_the_record(site, guide, name):
    url, record = treatment(guide, name)
    article = main(site, url)
    for guideline, element in zip(record.guidelines, article.select(".stance"), strict=True):
        assert text(element.p) == STANCES[guideline.stance]
        assert f"{guideline.body}, {guideline.year}" in text(element)
        assert guideline.says in text(element)
    cautions = (*record.cautions.do_not, *record.cautions.ask_first)
    for selector, items in ((".caution li", cautions), (".steps li", record.steps)):
        for element, item in zip(article.select(selector), items, strict=True):
            assert text(element).startswith(item.text)
            assert cited(element) == list(item.sources)
    assert [text(item) for item in article.select(".ask li")] == list(record.questions)


@every_treatment
def test_warning_signs_come_before_all_advice(site, guide, name):
    url, _ = treatment(guide, name)
    article = main(site, url)
    assert text(article.find("h2", class_=False)) == "When to get help first"
    advice = article.select(".rating, .claim, .brief, .steps, .stance, .caution")
    assert article.select_one(".flag").sourceline < min(part.sourceline for part in advice)


@every_treatment
def test_the_disclaimers_of_the_record_are_on_the_page(site, guide, name):
    url, record = treatment(guide, name)
    words = text(main(site, url))
    paragraphs = [words for named in record.disclaimers for words in guide.shared.disclaimers[named].text]
    assert [paragraph for paragraph in paragraphs if paragraph not in words] == []
