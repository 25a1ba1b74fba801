"""The certainty of a record is the lowest word of its range, and a level rests on certainty, size and records."""

import pytest

from macros.records.evidence import Claim, Guideline, Rating
from macros.records.grading import check_grading, fault_of, lowest_word
from macros.records.load import load
from macros.records.pages import Treatment
from tests.editors.project import make_project


@pytest.mark.parametrize(
    ("text", "lowest"),
    [
        # what gives a range of certainty
        ("The review calls the certainty low to very low.", "very low"),
        ("The review calls the certainty low or very low. It found no change at rest.", "very low"),
        ("The review calls its certainty very low to moderate, depending on the comparison.", "very low"),
        ("The review calls the quality low to very low for all but one comparison.", "very low"),
        ("Moderate to high quality evidence.", "moderate"),
        ("The review's words run from low to moderate. We print the lowest word.", "low"),
        ("Certainty lies between low and moderate.", "low"),
        ("Against minimal care, the review gives a range from very low to moderate.", "very low"),
        ("The authors call it low to moderate", "low"),
        ("Its certainty is low-to-moderate.", "low"),
        ("Certainty: low/very low.", "very low"),
        ("The certainty was high or moderate in one review. The quality was low to very low in another.", "very low"),
        # one word is no range
        ("That review calls its evidence moderate; another says very low.", None),
        ("Daily tasks were easier (2 to 6, moderate certainty).", None),
        ("The certainty is very low.", None),
        # of another result, beside that result
        ("With exercise alone it was 0.65 times as likely (0.50 to 0.86; low to very low certainty).", None),
        ("Function: certainty not seen (low to moderate for pain). The rest is graded moderate to high.", "moderate"),
        # no certainty
        ("Pain in the high or low back.", None),
        ("There is evidence for high and low back pain.", None),
        ("The evidence is on low to moderate pressure.", None),
        ("Low to moderate pressure was used.", None),
        ("The dose went from low to high.", None),
        ("The quality of life was low to moderate.", None),
        ("From 2 to 6 points, with low certainty.", None),
        ("", None),
    ],
)
def test_the_lowest_word_of_a_range(text, lowest):
    assert lowest_word(text) == lowest


@pytest.mark.parametrize(
    ("certainty", "note", "refused"),
    [
        ("low", "The review calls the certainty low to very low.", True),
        ("very low", "The review calls the certainty low to very low.", False),
        ("no studies", "The review calls the certainty low to very low.", False),
        ("low", "The review calls the certainty low to moderate.", False),
        ("moderate", "The review calls the certainty low to moderate.", True),
    ],
)
def test_a_certainty_above_the_lowest_word_is_refused_at_its_line(certainty, note, refused, tmp_path):
    project = make_project(tmp_path)
    page = project / "docs/sample.md"
    before = "    certainty: low\n    certainty_from: editors\n"
    after = f"    note: {note}\n    certainty: {certainty}\n    certainty_from: editors\n"
    page.write_text(page.read_text().replace(before, after, 1))
    found = [(problem.file, problem.line) for problem in check_grading(load(project / "docs"))]
    assert found == ([("docs/sample.md", 54)] if refused else [])


def rating(level, size, certainty, condition="low-back-lasting", sources=("a",)):
    return Rating(
        condition=condition, level=level, size=size, certainty=certainty, sentence="A.", studies="1", sources=sources
    )


def claim(direction, certainty="low", compared="No treatment", **other):
    fields = {"kind": "benefit", "condition": "low-back-lasting", "sources": ("a",)} | other
    return Claim(
        id="x", outcome="pain", direction=direction, size="A.", compared_with=compared, time_frame="A", dose="A",
        studies="1", certainty=certainty, certainty_from="source", **fields,
    )  # fmt: skip


def against(body="NICE (England)", stance="against", sources=("nice",)):
    return Guideline(body=body, year=2020, stance=stance, says="A.", sources=sources)


def harm(certainty="moderate", sources=("a",)):
    return claim("worse", certainty, kind="harm", condition="general", sources=sources)


def page(*records):
    claims = tuple(record for record in records if isinstance(record, Claim))
    return Treatment.model_construct(
        claims=claims, guidelines=tuple(record for record in records if isinstance(record, Guideline))
    )


ALLOWED = {
    "probably-helps": {(size, word) for size in ("small", "medium", "unclear") for word in ("moderate", "high")},
    "may-help": {(size, "low") for size in ("small", "medium", "unclear")},
    "not-sure": {
        (size, word) for size in ("none", "small", "medium", "unclear") for word in ("very low", "no studies")
    },
    "probably-does-not-help": {("none", "moderate"), ("none", "high")},
    "not-advised": set(),
}


@pytest.mark.parametrize("level", ALLOWED)
@pytest.mark.parametrize("size", ["none", "small", "medium", "unclear"])
@pytest.mark.parametrize("certainty", ["high", "moderate", "low", "very low", "no studies"])
def test_without_other_records_a_level_rests_on_size_and_certainty(level, size, certainty):
    assert (fault_of(rating(level, size, certainty), page()) is None) == ((size, certainty) in ALLOWED[level])


OTHER_CARE = claim("no difference", "moderate", "Other advised care, such as exercise")


@pytest.mark.parametrize(
    ("record", "rated", "allowed"),
    [
        (OTHER_CARE, rating("may-help", "small", "moderate"), True),
        (OTHER_CARE, rating("may-help", "none", "moderate"), True),
        (OTHER_CARE, rating("may-help", "small", "very low"), False),
        (OTHER_CARE, rating("may-help", "small", "moderate", sources=("b",)), False),
        (OTHER_CARE, rating("may-help", "small", "moderate", condition="neck"), False),
        (OTHER_CARE.model_copy(update={"certainty": "low"}), rating("may-help", "small", "moderate"), False),
        (OTHER_CARE.model_copy(update={"direction": "better"}), rating("may-help", "small", "moderate"), False),
        (OTHER_CARE.model_copy(update={"kind": "harm"}), rating("may-help", "small", "moderate"), False),
        (OTHER_CARE.model_copy(update={"condition": "low-back"}), rating("may-help", "small", "moderate"), True),
        (claim("no difference", "moderate", "A dummy massage"), rating("may-help", "small", "moderate"), False),
        (claim("no difference", "moderate", "A waiting list"), rating("may-help", "small", "moderate"), False),
    ],
)
def test_moderate_certainty_of_doing_as_well_as_other_care_may_help(record, rated, allowed):
    assert (fault_of(rated, page(record)) is None) == allowed


BETTER, EQUAL = claim("better", "moderate"), claim("no difference", compared="A dummy massage")


@pytest.mark.parametrize(
    ("records", "rated", "allowed"),
    [
        ([BETTER, EQUAL], rating("not-sure", "unclear", "low"), True),
        ([BETTER, EQUAL], rating("not-sure", "small", "low"), False),
        ([BETTER, EQUAL], rating("not-sure", "unclear", "moderate"), False),
        ([BETTER, BETTER], rating("not-sure", "unclear", "low"), False),
        ([BETTER, claim("unclear")], rating("not-sure", "unclear", "low"), False),
        ([BETTER, claim("no difference", sources=("b",))], rating("not-sure", "unclear", "low"), False),
        ([BETTER, claim("no difference", condition="neck")], rating("not-sure", "unclear", "low"), False),
        ([EQUAL], rating("not-sure", "unclear", "low"), False),
        ([EQUAL], rating("not-sure", "none", "low"), True),
        ([BETTER], rating("not-sure", "none", "low"), False),
    ],
)
def test_low_certainty_is_not_sure_where_comparisons_pull_apart_or_show_no_gain(records, rated, allowed):
    assert (fault_of(rated, page(*records)) is None) == allowed


@pytest.mark.parametrize(
    ("records", "size", "sources", "allowed"),
    [
        ([against()], "none", ("a", "nice"), True),
        ([against()], "small", ("a", "nice"), True),
        ([against()], "unclear", ("a", "nice"), True),
        ([against("World Health Organization, opioids")], "none", ("nice",), True),
        ([against("American College of Physicians")], "none", ("nice",), True),
        ([against("Dutch physical therapy guideline (KNGF)")], "none", ("nice",), False),
        ([against(stance="for")], "none", ("nice",), False),
        ([against(sources=("other",))], "none", ("a", "nice"), False),
        ([], "none", ("nice",), False),
        ([against()], "medium", ("a", "nice"), False),
        ([against(), harm()], "medium", ("a", "nice"), True),
        ([against(), harm("low")], "medium", ("a", "nice"), False),
        ([against(), harm().model_copy(update={"direction": "better"})], "medium", ("a", "nice"), False),
        ([against(), harm(sources=("b",))], "medium", ("a", "nice"), False),
        ([against(), harm(sources=("nice",))], "medium", ("a", "nice"), False),
    ],
)
def test_not_advised_names_a_main_guideline_and_little_gain_or_clear_harm(records, size, sources, allowed):
    assert (fault_of(rating("not-advised", size, "low", sources=sources), page(*records)) is None) == allowed
