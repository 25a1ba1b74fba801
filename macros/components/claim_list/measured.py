"""Says the numbers of a claim in words, one form for each measure."""

from macros.records.evidence import Numbers
from macros.records.vocabulary import Measure

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
