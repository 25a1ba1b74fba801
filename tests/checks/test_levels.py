"""A level needs a certainty, a size and, for exceptions, other records of the page."""

import pytest

from macros.checks.levels import check_level
from macros.models.evidence import Claim, Guideline, Rating
from macros.models.pages import Treatment


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
    assert (check_level(rating(level, size, certainty), page()) is None) == ((size, certainty) in ALLOWED[level])


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
    assert (check_level(rated, page(record)) is None) == allowed


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
    assert (check_level(rated, page(*records)) is None) == allowed


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
    assert (check_level(rating("not-advised", size, "low", sources=sources), page(*records)) is None) == allowed
