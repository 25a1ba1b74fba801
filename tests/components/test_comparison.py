"""The comparison: a result in words, results for daily tasks, and the range of certainty."""

import pytest

from macros.components.comparison.columns import TaskResult, certainty_range, task_results
from macros.components.comparison.result import in_words, result
from macros.components.derived import Part
from macros.models.evidence import Claim

HELPS, MAY, UNSURE, NOT = (
    (Part(level),) for level in ("probably-helps", "may-help", "not-sure", "probably-does-not-help")
)
DIFFERS = (Part("may-help", ("Heat packs",)), Part("not-sure", ("Cold packs",)))
MANY = (Part("may-help", ("Pills", "Gels")), Part("not-sure", ("Drops",)), Part("not-advised", ("Opioids",)))


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ((UNSURE, HELPS, UNSURE, HELPS), "Probably helps lasting pain. Not sure yet for new pain."),
        ((UNSURE,) * 4, "Not sure yet for new and lasting back and neck pain."),
        (
            (UNSURE, MAY, UNSURE, NOT),
            "May help lasting low back pain. Not sure yet for new pain. Probably does not help lasting neck pain.",
        ),
        (
            (DIFFERS, UNSURE, UNSURE, UNSURE),
            "May help new low back pain (Heat packs). Not sure yet for new low back pain (Cold packs). "
            "Not sure yet for neck pain and lasting low back pain.",
        ),
        (
            (MANY,) * 4,
            "May help new and lasting back and neck pain (some). "
            "Not advised for new and lasting back and neck pain (Opioids).",
        ),
        (((),) * 4 + (MAY,), "May help leg pain (sciatica)."),
    ],
)
def test_a_result_shows_each_level_with_its_kinds_of_pain(cells, expected):
    assert result(cells) == expected


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ({0}, "new low back pain"),
        ({0, 1}, "low back pain"),
        ({2, 3}, "neck pain"),
        ({0, 3}, "new low back pain and lasting neck pain"),
        ({1, 2, 3}, "neck pain and lasting low back pain"),
    ],
)
def test_kinds_of_pain_in_few_words(places, expected):
    assert in_words(places) == expected


def claim(outcome, direction="better", compared="Usual care", certainty="low", kind="benefit", source="one"):
    return Claim(
        id="a", kind=kind, condition="low-back-new", outcome=outcome, direction=direction, size="Some.",
        compared_with=compared, time_frame="Now", certainty=certainty, certainty_from="source", dose="Once",
        studies="One", sources=[source],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ([claim("pain"), claim("daily tasks", kind="harm")], ()),
        (
            [claim("daily tasks"), claim("clearly better daily function", certainty="high", source="two")],
            (TaskResult("Better than", "Low back, new", ("Usual care",), "Low to high certainty", ("one", "two")),),
        ),
        (
            [
                claim("daily tasks", "no difference", "Rest. Nobody had a dummy."),
                claim("pain and daily tasks", "worse", "Pills"),
            ],
            (
                TaskResult("No clear difference from", "Low back, new", ("Rest",), "Low certainty", ("one",)),
                TaskResult("Worse than", "Low back, new", ("Pills",), "Low certainty", ("one",)),
            ),
        ),
    ],
)
def test_results_for_daily_tasks_of_one_direction_stand_together(claims, expected):
    assert task_results(claims) == expected


@pytest.mark.parametrize(
    ("certainties", "expected"),
    [
        (["low", "low"], "Low certainty"),
        (["moderate", "very low"], "Very low to moderate certainty"),
        (["no studies", "high"], "No good studies to high certainty"),
    ],
)
def test_a_range_of_certainty_in_words(certainties, expected):
    assert certainty_range(certainties) == expected
