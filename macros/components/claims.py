"""The card of a claim: its label, its numbers in words and as a picture, and what its source does not state."""

from dataclasses import dataclass

from macros.components.pictures import Bar, Effect, Group, bars, effect, people
from macros.models.evidence import Claim, Numbers
from macros.models.vocabulary import KINDS, NOT_STATED, Direction, Measure

OUTCOMES: dict[Direction, str] = {
    "better": "Better",
    "no difference": "No clear difference",
    "worse": "Worse",
    "unclear": "Unclear",
}

_UNITS: dict[Measure, str] = {
    "of 100 people": " of 100 people",
    "points of 100": " points on a scale of 0 to 100",
    "points of 24": " points on a scale of 0 to 24",
    "points of 10": " points on a scale of 0 to 10",
    "points of 5": " points on a scale of 0 to 5",
    "standardised difference": " on the research scale (0.2 is small, 0.5 medium, 0.8 large)",
    "ratio": " times the other group's rate (1 is no difference)",
    "days": " days",
    "percent": " percent",
}

_OTHER_SCALES: dict[Measure, int] = {"points of 24": 24, "points of 10": 10, "points of 5": 5}
"""The ends of scales that do not end at 100, so that a page with several of them shows one that can be compared."""
_MAY_BE_UNSTATED = {
    "compared_with": "what it was compared with",
    "time_frame": "when",
    "dose": "what dose",
    "studies": "how many studies and people",
}


_MAY_LACK = {"range": "the likely range", "people": "how many of 100 people"}
"""What numbers may lack: the words of `unstated` that no field of a claim has."""


@dataclass(frozen=True)
class ClaimCard:
    """A claim and what its card shows beside its fields. unstated: what its source does not state, in plain words."""

    claim: Claim
    label: str
    numbers: str | None
    people: tuple[Group, ...]
    bars: tuple[Bar, ...]
    effect: Effect | None
    unstated: tuple[str, ...]


def claim_card(claim: Claim) -> ClaimCard:
    """Returns the card of a claim."""
    numbers = claim.numbers
    return ClaimCard(
        claim,
        label(claim),
        numbers_in_words(numbers) if numbers else None,
        people(numbers),
        bars(numbers),
        effect(claim),
        unstated(claim),
    )


def unstated(claim: Claim) -> tuple[str, ...]:
    """Returns, in plain words, what the source does not state."""
    named = claim.numbers.unstated if claim.numbers else ()
    missing = (words for key, words in _MAY_BE_UNSTATED.items() if getattr(claim, key) == NOT_STATED)
    return (*missing, *(words for key, words in _MAY_LACK.items() if key in named))


def label(claim: Claim) -> str:
    """Returns the label of a card. A benefit that was looked for and not found is not called a benefit."""
    return OUTCOMES[claim.direction] if claim.kind == "benefit" else KINDS[claim.kind]


def numbers_in_words(numbers: Numbers) -> str:
    """Returns the estimate with its unit, the comparison, the likely range and the smallest worthwhile gain."""
    parts = [f"{_format(numbers.value)}{_UNITS[numbers.measure]}"]
    if numbers.compared is not None:
        parts.append(f"{_format(numbers.compared)} in the other group")
    if numbers.low is not None and numbers.high is not None:
        parts.append(f"likely range {_format(numbers.low)} to {_format(numbers.high)}")
    if numbers.worthwhile is not None:
        parts.append(f"the authors set {_format(numbers.worthwhile)} as the smallest gain worth having")
    scale = _OTHER_SCALES.get(numbers.measure)
    return "; ".join(parts) + (
        f". That is {_format(round(100 * numbers.value / scale))} of 100 points" if scale else ""
    )


def _format(value: float) -> str:
    """Formats a number as in the record: without trailing zeros, with a minus sign."""
    return f"{value:,.10g}".replace("-", "\N{MINUS SIGN}")
