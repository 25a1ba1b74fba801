"""What a claim is called, and its numbers in words: one form for each measure."""

from dataclasses import dataclass

from macros.components.pictures import Group, Line, line, people
from macros.records.evidence import Claim, Numbers
from macros.records.vocabulary import KINDS, NOT_STATED, Direction, Measure

_OUTCOMES: dict[Direction, str] = {
    "better": "Benefit",
    "no difference": "No clear difference",
    "worse": "Worse result",
    "unclear": "Unclear result",
}

_UNITS: dict[Measure, str] = {
    "of 100 people": " of 100 people",
    "points of 100": " points on a scale of 0 to 100",
    "points of 24": " points on a scale of 0 to 24",
    "points of 10": " points on a scale of 0 to 10",
    "points of 5": " points on a scale of 0 to 5",
    "standardised difference": " on the research scale (0.2 is small, 0.5 medium, 0.8 large)",
    "ratio": " times the rate in the comparison group (1 means no difference)",
    "days": " days",
    "percent": " percent",
}

_ASKED = {
    "compared_with": "what it was compared with",
    "time_frame": "when",
    "dose": "what dose",
    "studies": "how many studies and people",
}


@dataclass(frozen=True)
class ClaimCard:
    """A claim and what its card shows besides: a label, its numbers in words and as a picture, and its gaps."""

    claim: Claim
    label: str
    numbers: str | None
    people: tuple[Group, ...]
    line: Line | None
    unstated: tuple[str, ...]
    """What its source does not say, in a reader's words."""


def claim_card(claim: Claim) -> ClaimCard:
    """The card of a claim."""
    numbers = claim.numbers
    return ClaimCard(
        claim,
        label(claim),
        measured(numbers) if numbers else None,
        people(numbers),
        line(numbers),
        unstated(claim),
    )


def unstated(claim: Claim) -> tuple[str, ...]:
    """What a reader would ask, and the record says only that it is not stated."""
    return tuple(words for key, words in _ASKED.items() if getattr(claim, key) == NOT_STATED)


def label(claim: Claim) -> str:
    """What a claim is called on its card: a hoped-for benefit that was not found is not called a benefit."""
    return _OUTCOMES[claim.direction] if claim.kind == "benefit" else KINDS[claim.kind]


def measured(numbers: Numbers) -> str:
    """One sentence part: the estimate with its unit, the comparison, the likely range and the worthwhile mark."""
    parts = [f"{_figure(numbers.value)}{_UNITS[numbers.measure]}"]
    if numbers.compared is not None:
        parts.append(f"compared with {_figure(numbers.compared)} in the other group")
    if numbers.low is not None and numbers.high is not None:
        parts.append(f"likely range {_figure(numbers.low)} to {_figure(numbers.high)}")
    if numbers.worthwhile is not None:
        parts.append(f"the authors set {_figure(numbers.worthwhile)} as the smallest gain worth having")
    return "; ".join(parts)


def _figure(value: float) -> str:
    """A figure as written in the record: no needless decimals, a true minus sign."""
    return f"{value:,.10g}".replace("-", "\N{MINUS SIGN}")
