"""Geometry of the pictures of a claim's numbers: people of 100, bars of two groups, or a difference.

A difference lies right of the middle where the treated group did better, and left of it where it did worse, whatever
was measured. Its scale is cut, because no result comes near the ends of its measure; the picture says where.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil, log

from macros.models.evidence import Claim, Numbers
from macros.models.vocabulary import Measure


@dataclass(frozen=True)
class Group:
    """A group of 100 people. count: how many are filled. path: the SVG path around these."""

    count: float
    name: str
    path: str

    @property
    def rest(self) -> float:
        """Returns how many people are not filled."""
        return 100 - self.count


@dataclass(frozen=True)
class Bar:
    """The value of a group, as a bar. width: percent of the longest bar."""

    value: float
    name: str
    width: float


@dataclass(frozen=True)
class Effect:
    """A difference between two groups. All positions are in percent of the width; 50 means no difference.

    worse, better: whether the range leaves the scale on that side. ticks: (position, label). cut: where the scale ends,
    in words.
    """

    value: float
    range: tuple[float, float] | None
    worthwhile: float | None
    ticks: tuple[tuple[float, str], ...]
    cut: str
    worse: bool
    better: bool


HALF_SCALES: dict[Measure, tuple[float, str]] = {
    "points of 100": (30, "{} of 100 points"),
    "points of 24": (7.2, "{} of 24 points"),
    "points of 10": (3, "{} of 10 points"),
    "points of 5": (1.5, "{} of 5 points"),
    "standardised difference": (1.25, "{} on the research scale"),
    "ratio": (6, "{} times the rate"),
}
"""What each half of a picture shows of its measure: three tenths of a scale of points. One length for all claims of a
measure, so that two pictures can be compared."""

SIZES = {"small": 0.2, "medium": 0.5, "large": 0.8}
"""Cohen, Statistical power analysis for the behavioral sciences, 1988."""


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


def bars(numbers: Numbers | None) -> tuple[Bar, ...]:
    """Returns the values of both groups; none if only their difference is known, or if people are counted."""
    if numbers is None or numbers.compared is None or numbers.measure == "of 100 people":
        return ()
    longest = max(numbers.value, numbers.compared) or 1
    values = {"In the tested group": numbers.value, "In the other group": numbers.compared}
    return tuple(Bar(value, name, round(100 * value / longest, 1)) for name, value in values.items())


def effect(claim: Claim) -> Effect | None:
    """Returns the difference of a claim; None if its numbers are not a difference, or not of a measure with a scale."""
    numbers = claim.numbers
    if numbers is None or numbers.compared is not None or numbers.measure not in HALF_SCALES:
        return None
    half, words = HALF_SCALES[numbers.measure]
    half = half if abs(numbers.value) <= half else ceil(abs(numbers.value) * 1.1)
    place = _placement(claim, numbers, half)
    ends = sorted(place(end) for end in (numbers.low, numbers.high) if end is not None)
    sizes = SIZES if numbers.measure == "standardised difference" else {}
    return Effect(
        value=_clamp(place(numbers.value)),
        range=(_clamp(ends[0]), _clamp(ends[1])) if ends else None,
        worthwhile=None if numbers.worthwhile is None else _clamp(50 + abs(place(numbers.worthwhile) - 50)),
        ticks=tuple((round(50 + 50 * size / half, 1), label) for label, size in sizes.items()),
        cut=words.format(f"{half:g}"),
        worse=bool(ends) and ends[0] < 0,
        better=bool(ends) and ends[1] > 100,
    )


def _placement(claim: Claim, numbers: Numbers, half: float) -> Callable[[float], float]:
    """Returns a function that gives the position of a figure. More of a benefit is better, more of a harm is worse,
    but the direction of the claim decides: a record may count what should become less.
    """

    def offset(figure: float) -> float:
        """Returns how far a figure is from no difference; a ratio on a logarithmic scale, where 1 is no difference."""
        return log(max(figure, 1e-6)) / log(half) if numbers.measure == "ratio" else figure / half

    more_is_better = claim.kind != "harm"
    if claim.direction in ("better", "worse"):
        more_is_better = (offset(numbers.value) > 0) == (claim.direction == "better")
    sign = 1 if more_is_better else -1
    return lambda figure: round(50 + 50 * sign * offset(figure), 1)


def _clamp(position: float) -> float:
    return min(100.0, max(0.0, position))
