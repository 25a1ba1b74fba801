"""What the pictures of claims are drawn from."""

import pytest

from macros.components.pictures import AXES, SCALES, line, people, people_path
from macros.models.evidence import Numbers


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
    ("numbers", "places"),
    [
        (
            {"measure": "points of 100", "value": 15, "low": 12, "high": 18, "worthwhile": 15},
            (44.4, (37.8, 51.1), 44.4),
        ),
        ({"measure": "standardised difference", "value": 0.2, "low": -0.25, "high": 2}, (20, (0, 100), None)),
        ({"measure": "ratio", "value": 3}, (50, None, None)),
        ({"measure": "points of 100", "value": 80}, (100, None, None)),
    ],
)
def test_a_result_stands_on_the_line_of_its_measure(numbers, places):
    drawn = line(Numbers(**numbers))
    assert (drawn.value, drawn.range, drawn.worthwhile) == places


def test_a_line_is_widened_for_a_figure_outside_and_zero_keeps_its_mark():
    drawn = line(Numbers(measure="points of 100", value=-60, low=-100, high=-20))
    assert (drawn.value, drawn.range) == (28.6, (0, 57.1))
    assert (drawn.scale, drawn.ticks) == (None, ((71.4, "0"), (85.7, "20"), (100, "40")))


@pytest.mark.parametrize(
    ("numbers", "scale", "ticks"),
    [
        ({"measure": "ratio", "value": 2.5}, "scale-ratio", ((16.7, "no difference"),)),
        ({"measure": "points of 10", "value": 1}, "scale-points-of-10", ((11.1, "0"), (55.6, "2"), (100, "4"))),
        ({"measure": "points of 10", "value": 1, "worthwhile": 2}, None, ((11.1, "0"), (55.6, ""), (100, "4"))),
    ],
)
def test_a_line_like_the_others_of_its_measure_is_drawn_once_for_all(numbers, scale, ticks):
    drawn = line(Numbers(**numbers))
    assert (drawn.scale, drawn.ticks) == (scale, ticks)
    assert scale is None or SCALES[scale] == ticks


def test_nothing_is_drawn_without_numbers_or_for_people():
    assert line(None) is None
    assert people(None) == ()
    assert line(Numbers(measure="of 100 people", value=10)) is None
    assert "of 100 people" not in AXES
