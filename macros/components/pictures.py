"""Geometry of the pictures of a claim's numbers: people of 100, or points on an axis."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from macros.models.evidence import Numbers
from macros.models.vocabulary import Measure


@dataclass(frozen=True)
class Group:
    """A group of 100 people. count: how many are filled. path: the SVG path around these."""

    count: float
    name: str
    path: str


Ticks = tuple[tuple[float, str], ...]
"""Ticks of an axis: (percent of its width, label). A label is empty where there is no room."""


@dataclass(frozen=True)
class Axis:
    """The axis of a measure, from `low` to `high`. ticks: {value: label}."""

    low: float
    high: float
    ticks: Mapping[float, str]

    def position(self, value: float) -> float:
        """Returns the position of a value, in percent of the width."""
        return round(100 * (value - self.low) / (self.high - self.low), 1)

    def positioned_ticks(self, *, is_crowded: bool = False) -> Ticks:
        """Returns the ticks. is_crowded: another label needs room, so only zero and the end are labeled."""
        placed = [(self.position(value), label) for value, label in self.ticks.items()]
        return tuple((x, label if not is_crowded or x >= 90 or label == "0" else "") for x, label in placed)


@dataclass(frozen=True)
class Line:
    """A result on the axis of its measure. All positions are in percent of the width.

    scale: the name of the axis among SCALES; None for an axis with other ends or ticks.
    """

    value: float
    compared: float | None
    range: tuple[float, float] | None
    worthwhile: float | None
    ticks: Ticks
    scale: str | None


AXES: dict[Measure, Axis] = {
    "points of 100": Axis(-5, 40, {0: "0", 20: "20", 40: "40"}),
    "points of 24": Axis(-1, 10, {0: "0", 5: "5", 10: "10"}),
    "points of 10": Axis(-0.5, 4, {0: "0", 2: "2", 4: "4"}),
    "points of 5": Axis(-0.25, 2, {0: "0", 1: "1", 2: "2"}),
    "standardised difference": Axis(-0.25, 1.35, {0: "0", 0.2: "small", 0.5: "medium", 0.8: "large"}),
    "ratio": Axis(0, 6, {1: "no difference"}),
    "days": Axis(0, 365, {0: "0", 365: "1 year"}),
    "percent": Axis(-5, 100, {0: "0", 50: "50", 100: "100"}),
}
"""One axis for all claims of a measure, so that two pictures can be compared. Ticks of the standardised difference:
Cohen, Statistical power analysis for the behavioral sciences, 1988. Points: two fifths of their scale."""

SCALES = {f"scale-{measure.replace(' ', '-')}": axis.positioned_ticks() for measure, axis in AXES.items()}
"""The axes that the sprite of a page holds once, for all results on the same axis."""


def people(numbers: Numbers | None) -> tuple[Group, ...]:
    """Returns one or two groups of 100 people; none if the numbers do not count people."""
    if numbers is None or numbers.measure != "of 100 people":
        return ()
    if numbers.compared is None:
        return (Group(numbers.value, "of those asked or treated", people_path(numbers.value)),)
    counts = {"in the tested group": numbers.value, "in the other group": numbers.compared}
    return tuple(Group(count, name, people_path(count)) for name, count in counts.items())


def people_path(count: float) -> str:
    """Returns the SVG path around the first people of ten rows of ten, each in a square of ten units."""
    rows, rest = divmod(round(count), 10)
    full = f"M0 0h100v{rows * 10}H0z" if rows else ""
    return full + (f"M0 {rows * 10}h{rest * 10}v10H0z" if rest else "")


def line(numbers: Numbers | None) -> Line | None:
    """Returns the result on the axis of its measure, widened for values outside; None if the numbers count people."""
    if numbers is None or numbers.measure not in AXES:
        return None
    axis = AXES[numbers.measure]
    axis = replace(axis, low=min(axis.low, *numbers.figures), high=max(axis.high, *numbers.figures))
    ticks = axis.positioned_ticks(is_crowded=numbers.worthwhile is not None)
    return Line(
        value=axis.position(numbers.value),
        compared=None if numbers.compared is None else axis.position(numbers.compared),
        range=None
        if numbers.low is None or numbers.high is None
        else (axis.position(numbers.low), axis.position(numbers.high)),
        worthwhile=None if numbers.worthwhile is None else axis.position(numbers.worthwhile),
        ticks=ticks,
        scale=next((name for name, marks in SCALES.items() if marks == ticks), None),
    )
