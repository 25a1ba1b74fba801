"""What the pictures of claims are drawn from."""

import pytest

from macros.components.pictures import bars, effect, people, people_path
from macros.models.evidence import Claim, Numbers


@pytest.mark.parametrize(
    ("count", "path"),
    [
        (0, ""),
        (4, "M0 0h40v10H0z"),
        (10, "M0 0h100v10H0z"),
        (39, "M0 0h100v30H0zM0 30h90v10H0z"),
        (100, "M0 0h100v100H0z"),
    ],
)
def test_the_path_goes_around_so_many_people(count, path):
    assert people_path(count) == path


@pytest.mark.parametrize(
    ("numbers", "counts"),
    [
        ({"measure": "of 100 people", "value": 39, "compared": 14}, [39, 14]),
        ({"measure": "of 100 people", "value": 10}, [10]),
        ({"measure": "days", "value": 208, "compared": 112}, []),
    ],
)
def test_people_are_drawn_where_people_were_counted(numbers, counts):
    assert [group.count for group in people(Numbers(**numbers))] == counts


@pytest.mark.parametrize(
    ("numbers", "drawn"),
    [
        ({"measure": "days", "value": 208, "compared": 112}, [(208, 100), (112, 53.8)]),
        ({"measure": "days", "value": 0, "compared": 0}, [(0, 0), (0, 0)]),
        ({"measure": "days", "value": 208}, []),
        ({"measure": "of 100 people", "value": 39, "compared": 14}, []),
    ],
)
def test_two_groups_are_bars_on_one_scale(numbers, drawn):
    assert [(bar.value, bar.width) for bar in bars(Numbers(**numbers))] == drawn


def claim(numbers, direction="better", kind="benefit"):
    return Claim(
        id="a", kind=kind, condition="neck", outcome="pain", direction=direction, size="Some.", compared_with="Nothing",
        time_frame="Now", certainty="low", certainty_from="editors", dose="Once", studies="One", sources=("key",),
        numbers=numbers,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "direction", "numbers", "value", "ends", "worthwhile"),
    [
        # 15 of 30 points: three quarters of the way to the right, where the gain worth having is too.
        ("benefit", "better", {"value": 15, "low": 12, "high": 18, "worthwhile": 15}, 75, (70, 80), 75),
        # A record may count pain, of which less is better.
        ("benefit", "better", {"value": -15, "low": -18, "high": -12, "worthwhile": 10}, 75, (70, 80), 66.7),
        ("benefit", "worse", {"value": 15, "low": 12, "high": 18}, 25, (20, 30), None),
        ("benefit", "worse", {"value": -15, "low": -18, "high": 3}, 25, (20, 55), None),
        ("benefit", "no difference", {"value": 3, "low": -6, "high": 12, "worthwhile": 15}, 55, (40, 70), 75),
        ("benefit", "unclear", {"value": 0}, 50, None, None),
        # More of a harm is worse.
        ("harm", "worse", {"value": 15}, 25, None, None),
        ("harm", "no difference", {"value": 3, "low": -6, "high": 12}, 45, (30, 60), None),
        ("harm", "better", {"value": -15}, 75, None, None),
        # What leaves the scale ends at its edge.
        ("benefit", "better", {"value": 15, "low": -3, "high": 60}, 75, (45, 100), None),
    ],
)
def test_better_lies_right_of_the_middle_and_worse_left(kind, direction, numbers, value, ends, worthwhile):
    drawn = effect(claim(Numbers(measure="points of 100", **numbers), direction, kind))
    assert (drawn.value, drawn.range, drawn.worthwhile) == (value, ends, worthwhile)


@pytest.mark.parametrize(
    ("numbers", "worse", "better"),
    [
        ({"value": 15, "low": 12, "high": 18}, False, False),
        ({"value": 15, "low": 12, "high": 60}, False, True),
        ({"value": 15, "low": -40, "high": 60}, True, True),
        ({"value": 15}, False, False),
    ],
)
def test_a_range_that_goes_on_is_reported_on_its_side(numbers, worse, better):
    drawn = effect(claim(Numbers(measure="points of 100", **numbers)))
    assert (drawn.worse, drawn.better) == (worse, better)


@pytest.mark.parametrize(
    ("numbers", "value", "cut"),
    [
        ({"measure": "points of 100", "value": 15}, 75, "30 of 100 points"),
        ({"measure": "points of 24", "value": 3.6}, 75, "7.2 of 24 points"),
        ({"measure": "points of 10", "value": 1.5}, 75, "3 of 10 points"),
        ({"measure": "points of 5", "value": 1.5}, 100, "1.5 of 5 points"),
        ({"measure": "standardised difference", "value": 0.5}, 70, "1.25 on the research scale"),
        ({"measure": "points of 100", "value": 60}, 95.5, "66 of 100 points"),  # longer than usual
    ],
)
def test_one_scale_for_all_claims_of_a_measure_and_its_cut_is_reported(numbers, value, cut):
    drawn = effect(claim(Numbers(**numbers)))
    assert (drawn.value, drawn.cut) == (value, cut)


@pytest.mark.parametrize(
    ("kind", "direction", "value", "place"),
    [
        ("benefit", "better", 6, 100),
        ("benefit", "no difference", 1, 50),
        ("benefit", "better", 0.5, 69.3),  # half as many of what should become less
        ("harm", "worse", 2, 30.7),
    ],
)
def test_a_ratio_is_drawn_by_its_logarithm_and_1_means_no_difference(kind, direction, value, place):
    drawn = effect(claim(Numbers(measure="ratio", value=value), direction, kind))
    assert (drawn.value, drawn.cut) == (place, "6 times the rate")


def test_the_research_scale_has_small_medium_and_large_on_the_better_side():
    drawn = effect(claim(Numbers(measure="standardised difference", value=0.5)))
    assert drawn.ticks == ((58, "small"), (70, "medium"), (82, "large"))
    assert effect(claim(Numbers(measure="points of 100", value=15))).ticks == ()


@pytest.mark.parametrize(
    "numbers",
    [
        None,
        Numbers(measure="of 100 people", value=10),
        Numbers(measure="days", value=10),
        Numbers(measure="points of 100", value=30, compared=20),
    ],
)
def test_only_a_difference_on_a_known_scale_is_drawn_as_one(numbers):
    assert effect(claim(numbers)) is None


def test_nothing_is_drawn_without_numbers():
    assert (people(None), bars(None)) == ((), ())
