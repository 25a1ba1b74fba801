"""The pages of treatments, as built: each against its record and against one template."""

from itertools import groupby

from macros.checks.outline import OUTLINES
from macros.components.claims import unstated
from macros.components.rating_list import MAX_ROWS
from macros.content.layout import HIDDEN
from macros.models.vocabulary import CERTAINTIES, CONDITIONS, LEVELS, NOT_STATED, STANCES
from tests.guide.reading import (
    RATINGS,
    calls,
    cited,
    claim_of,
    ends,
    every_page,
    every_treatment,
    main,
    options_of,
    source_of,
    term,
    text,
    treatment,
)


@every_treatment
def test_sections_are_those_of_the_template_in_its_order(site, guide, name):
    url, record = treatment(guide, name)
    found = [text(heading) for heading in main(site, url).find_all("h2", class_=False)]
    assert found == [part.heading for part in OUTLINES[record.type][1:] if part.heading not in HIDDEN]


@every_treatment
def test_a_tile_for_each_kind_of_pain_shows_the_highest_and_the_lowest_rating(site, guide, name):
    url, record = treatment(guide, name)
    rated = {key: [one for one in record.ratings if one.condition == key] for key in CONDITIONS}
    tiles = main(site, url).select(".strip > div")
    assert [text(tile.dt) for tile in tiles] == [CONDITIONS[key] for key, ratings in rated.items() if ratings]
    for tile, ratings in zip(tiles, filter(None, rated.values()), strict=True):
        expected = ends(ratings)
        assert [text(level) for level in tile.select(".level")] == [words for _, words, _ in expected]
        assert [use["href"] for use in tile.select("use")] == [f"#icon-level-{number}" for number, *_ in expected]
        parts = [[part or record.name for part in parts] for *_, parts in expected]
        named = [f"{part[0]}:" if len(part) == 1 else "Some:" for part in parts]
        assert [text(part) for part in tile.select("small")] == (named if len(named) > 1 else [])


@every_treatment
def test_ratings_show_level_size_certainty_and_source(site, guide, name):
    url, record = treatment(guide, name)
    rows = main(site, url).select(RATINGS)
    if len(record.ratings) > MAX_ROWS:
        return
    for row, rating in zip(rows, record.ratings, strict=True):
        assert text(row.summary.b) == ": ".join(filter(None, (CONDITIONS[rating.condition], rating.subject)))
        assert text(row.select_one("summary .level")) == LEVELS[rating.level][1]
        assert text(row.select_one("summary .certainty")) == CERTAINTIES[rating.certainty][1]
        assert text(row.select_one(".row__why")) == rating.sentence
        assert_facts(row.select_one(".facts"), rating)


@every_treatment
def test_many_ratings_are_rows_of_their_parts(site, guide, name):
    url, record = treatment(guide, name)
    rows = main(site, url).select(RATINGS)
    if len(record.ratings) <= MAX_ROWS:
        return
    order = [rating.subject for rating in record.ratings]
    ordered = sorted(record.ratings, key=lambda rating: order.index(rating.subject))
    parts = [(part, list(ratings)) for part, ratings in groupby(ordered, key=lambda rating: rating.subject)]
    for row, (part, ratings) in zip(rows, parts, strict=True):
        assert text(row.summary.b) == (part or "In general")
        for kind, said, facts, rating in zip(
            row.select(".kinds > span"),
            row.select(".record > p:not(.small)"),
            row.select(".facts"),
            ratings,
            strict=True,
        ):
            assert text(kind) == f"{CONDITIONS[rating.condition]} {LEVELS[rating.level][1]}"
            assert text(said) == f"{CONDITIONS[rating.condition]}. {rating.sentence}"
            assert_facts(facts, rating)


def assert_facts(facts, rating):
    rows = {term(row): text(row.dd, without="sup") for row in facts.find_all("div")}
    assert rows == {
        "Size of the gain": rating.size.capitalize(),
        "How sure we are": CERTAINTIES[rating.certainty][1],
        "Source": rating.studies,
    }
    assert cited(facts) == list(rating.sources)


@every_page
def test_a_closed_row_of_a_claim_shows_size_comparison_direction_and_certainty(site, guide, url):
    for element in main(site, url).select(".claim"):
        claim, row = claim_of(guide, element), element.summary
        assert (element.get("open"), element["data-direction"]) == (None, claim.direction)
        is_compared = claim.kind == "benefit" and claim.compared_with != NOT_STATED
        assert [text(part) for part in row.select("small")] == (
            [f"Compared with: {claim.compared_with}"] if is_compared else []
        )
        assert claim.size in text(row.select_one(".row__say"))
        assert text(row.select_one(".certainty")) == CERTAINTIES[claim.certainty][1]


@every_page
def test_claims_show_all_that_a_claim_must_say(site, guide, url):
    for element in main(site, url).select(".claim"):
        claim = claim_of(guide, element)
        facts = {term(row): text(row.dd) for row in element.select(".facts > div")}
        if claim.kind == "benefit" and claim.compared_with != NOT_STATED:
            facts["Compared with"] = text(element.select_one("summary small")).removeprefix("Compared with: ")
        stated = {"Compared with": claim.compared_with, "When": claim.time_frame, "Dose tested": claim.dose}
        assert {row: facts.get(row, NOT_STATED) for row in stated} == stated
        gaps = [text(line) for line in element.select(".small") if text(line).startswith(f"{NOT_STATED}: ")]
        assert gaps == ([f"{NOT_STATED}: {', '.join(unstated(claim))}."] if unstated(claim) else [])
        assert facts["How sure we are"].startswith(CERTAINTIES[claim.certainty][1])
        assert claim.studies == NOT_STATED or facts["Source"].startswith(claim.studies)
        assert ("Measured" in facts) == (claim.numbers is not None)
        assert (claim.note or "") in text(element)
        assert cited(element) == list(claim.sources)


def test_a_list_of_claims_holds_those_that_its_options_name(site, guide):
    for url, _ in calls(guide, "claim_list"):
        page = source_of(guide, url)
        found = [options_of(guide, call) for call in page.parsed.calls if call.name in ("claim", "claim_list")]
        shown = [element["id"] for element in main(site, url).select(".rows > .claim")]
        claims = [claim for options in found for claim in chosen(guide, page, options)]
        assert shown == [f"claim-{claim.id}" for claim in claims]


def chosen(guide, page, options):
    if hasattr(options, "id"):
        return [guide.claims[options.id]]
    if options.ids:
        claims = [guide.claims[name] for name in options.ids]
    else:
        claims = [claim for claim in page.record.claims if options.kind in (None, claim.kind)]
    return sorted(claims, key=lambda claim: claim.serious)


@every_treatment
def test_at_a_glance_leaves_out_what_is_not_stated(site, guide, name):
    url, record = treatment(guide, name)
    stated = {"Dose tested": record.dose_tested, "How soon": record.how_soon, "Main harms": record.main_harms}
    shown = [term(row) for row in main(site, url).select(".glance dl > div")]
    assert [term for term in shown if term in stated] == [
        term for term, fact in stated.items() if fact.text != NOT_STATED
    ]


@every_treatment
def test_guidelines_cautions_steps_and_questions_are_those_of_the_record(site, guide, name):
    url, record = treatment(guide, name)
    article = main(site, url)
    against_first = sorted(record.guidelines, key=lambda guideline: guideline.stance != "against")
    for guideline, element in zip(against_first, article.select(".stances > li"), strict=True):
        assert text(element.select_one(".stance")) == STANCES[guideline.stance]
        assert f"{guideline.body}, {guideline.year}" in text(element.small)
        assert guideline.says in text(element)
        assert cited(element) == list(guideline.sources)
        assert bool(element.find_parent("details")) == (guideline.stance != "against")
    counts = {stance: sum(one.stance == stance for one in record.guidelines) for stance in STANCES}
    assert [text(part) for part in article.select(".tally > span")] == [
        f"{STANCES[stance]} : {count}" for stance, count in counts.items() if count
    ]
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
    advice = article.select(f"{RATINGS}, .claim, .steps, .stances, .caution, h2[id]:not(.alert__title)")
    assert article.select_one(".alert").sourceline < min(part.sourceline for part in advice)


@every_treatment
def test_the_disclaimers_of_the_record_are_on_the_page(site, guide, name):
    url, record = treatment(guide, name)
    words = text(main(site, url))
    paragraphs = [words for named in record.disclaimers for words in guide.shared.disclaimers[named].text]
    assert [paragraph for paragraph in paragraphs if paragraph not in words] == []
