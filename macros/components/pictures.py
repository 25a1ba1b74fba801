"""What the picture of a claim's numbers is drawn from: people of 100, or a place on a line."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from macros.records.evidence import Numbers
from macros.records.vocabulary import Measure


@dataclass(frozen=True)
class Group:
    """A group of 100 people: how many are counted, who they are, and the path around the first ones in the drawing."""

    count: float
    name: str
    path: str


Ticks = tuple[tuple[float, str], ...]
"""Places of marks in per cent of a line, and what is written below each; nothing where there is no room."""


@dataclass(frozen=True)
class Axis:
    """The line of a measure: the figures at its ends, and what is written at figures in between."""

    low: float
    high: float
    ticks: Mapping[float, str]

    def place(self, figure: float) -> float:
        """Where a figure stands, in per cent of the line."""
        return round(100 * (figure - self.low) / (self.high - self.low), 1)

    def marks(self, *, crowded: bool = False) -> Ticks:
        """Its marks. Where the words of another mark need room (`crowded`), only zero and the end are named."""
        placed = [(self.place(figure), words) for figure, words in self.ticks.items()]
        return tuple((x, words if not crowded or x >= 90 or words == "0" else "") for x, words in placed)


@dataclass(frozen=True)
class Line:
    """A result on the line of its measure: places in per cent of its width, and the words below them."""

    value: float
    compared: float | None
    range: tuple[float, float] | None
    worthwhile: float | None
    ticks: Ticks
    scale: str | None
    """The name of the drawing of this line among SCALES; None for a line that is unlike the others of its measure."""


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
"""One line for all claims of a measure, so that two pictures on a page can be compared. Marks of the standardised
difference: Cohen, Statistical power analysis for the behavioral sciences, 1988. Points: two fifths of their scale."""

SCALES = {f"scale-{measure.replace(' ', '-')}": axis.marks() for measure, axis in AXES.items()}
"""The drawings that the sprite of a page holds once, for all its results on the same line."""


def people(numbers: Numbers | None) -> tuple[Group, ...]:
    """One or two groups of 100 people, or none if the numbers do not count people."""
    if numbers is None or numbers.measure != "of 100 people":
        return ()
    if numbers.compared is None:
        return (Group(numbers.value, "of those asked or treated", first(numbers.value)),)
    counts = {"in the tested group": numbers.value, "in the other group": numbers.compared}
    return tuple(Group(count, name, first(count)) for name, count in counts.items())


def first(count: float) -> str:
    """The path around the first people of ten rows of ten, each in a square of ten units."""
    rows, rest = divmod(round(count), 10)
    full = f"M0 0h100v{rows * 10}H0z" if rows else ""
    return full + (f"M0 {rows * 10}h{rest * 10}v10H0z" if rest else "")


def line(numbers: Numbers | None) -> Line | None:
    """The result on the line of its measure, or None if people are counted. A line is widened for a figure outside."""
    if numbers is None or numbers.measure not in AXES:
        return None
    axis = AXES[numbers.measure]
    axis = replace(axis, low=min(axis.low, *numbers.figures), high=max(axis.high, *numbers.figures))
    ticks = axis.marks(crowded=numbers.worthwhile is not None)
    return Line(
        value=axis.place(numbers.value),
        compared=None if numbers.compared is None else axis.place(numbers.compared),
        range=None
        if numbers.low is None or numbers.high is None
        else (axis.place(numbers.low), axis.place(numbers.high)),
        worthwhile=None if numbers.worthwhile is None else axis.place(numbers.worthwhile),
        ticks=ticks,
        scale=next((name for name, marks in SCALES.items() if marks == ticks), None),
    )
