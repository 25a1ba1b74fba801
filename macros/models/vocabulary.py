"""The closed vocabulary of records, with the labels on pages.

Levels: a scale of this guide, see docs/about/evidence.md. Certainty: the four words of GRADE, and "no studies".
"""

from math import inf
from typing import Literal

Level = Literal["probably-helps", "may-help", "not-sure", "probably-does-not-help", "not-advised"]
Certainty = Literal["high", "moderate", "low", "very low", "no studies"]
Condition = Literal[
    "low-back-new",
    "low-back-lasting",
    "low-back",
    "neck-new",
    "neck-lasting",
    "neck",
    "back-and-neck",
    "sciatica",
    "stenosis",
    "general",
]
Stance = Literal["for", "only-with", "against", "silent"]
Area = Literal["low-back", "neck"]
Duration = Literal["new", "lasting"]
Giver = Literal[
    "self-care",
    "massage-therapist",
    "physical-therapist",
    "exercise-teacher",
    "chiropractor",
    "acupuncturist",
    "doctor",
    "pharmacist",
    "dietitian",
    "psychologist",
]
Cost = Literal["free", "low", "varies"]
Size = Literal["small", "small to medium", "medium", "large", "unclear", "none"]
Kind = Literal["benefit", "harm", "mechanism"]
Direction = Literal["better", "worse", "no difference", "unclear"]
Frequency = Literal["common", "uncommon", "rare", "unknown"]
Measure = Literal[
    "of 100 people",
    "points of 100",
    "points of 24",
    "points of 10",
    "points of 5",
    "standardised difference",
    "ratio",
    "days",
    "percent",
]
Pressure = Literal["very light", "light", "moderate", "firm"]
Urgency = Literal["emergency", "urgent", "routine"]

LIMITS: dict[Measure, tuple[float, float]] = {
    "of 100 people": (0, 100),
    "points of 100": (-100, 100),
    "points of 24": (-24, 24),
    "points of 10": (-10, 10),
    "points of 5": (-5, 5),
    "ratio": (0, inf),
}
"""The lowest and highest number of a measure. Differences in points may be negative."""

LEVELS: dict[Level, tuple[int, str]] = {
    "probably-helps": (1, "Probably helps"),
    "may-help": (2, "May help"),
    "not-sure": (3, "Not sure yet"),
    "probably-does-not-help": (4, "Probably does not help"),
    "not-advised": (5, "Not advised"),
}
CERTAINTIES: dict[Certainty, tuple[int, str]] = {
    "high": (4, "High certainty"),
    "moderate": (3, "Moderate certainty"),
    "low": (2, "Low certainty"),
    "very low": (1, "Very low certainty"),
    "no studies": (0, "No good studies found"),
}
CONDITIONS: dict[Condition, str] = {
    "low-back-new": "Low back, new",
    "low-back-lasting": "Low back, lasting",
    "low-back": "Low back",
    "neck-new": "Neck, new",
    "neck-lasting": "Neck, lasting",
    "neck": "Neck",
    "back-and-neck": "Back or neck",
    "sciatica": "Leg pain (sciatica)",
    "stenosis": "Narrowed spine canal (stenosis)",
    "general": "Any pain",
}
STANCES: dict[Stance, str] = {
    "for": "For",
    "only-with": "Only with other care",
    "against": "Against",
    "silent": "Does not say",
}
AREAS: dict[Area, str] = {"low-back": "Low back", "neck": "Neck"}
DURATIONS: dict[Duration, str] = {"new": "Under 12 weeks", "lasting": "12 weeks or more"}
KINDS: dict[Kind, str] = {"benefit": "Benefit", "harm": "Harm", "mechanism": "How it may work"}
URGENCIES: dict[Urgency, str] = {
    "emergency": "Call 911 or 999 now",
    "urgent": "Urgent: get help today",
    "routine": "Routine: make an appointment",
}

NOT_STATED = "Not stated"
"""The text of a field whose value was not found; explained in docs/about/evidence.md."""

KINDS_OF_PAIN: tuple[Condition, ...] = ("low-back-new", "low-back-lasting", "neck-new", "neck-lasting", "sciatica")
"""The columns of tables, and what filters know. A rating of `neck` counts for both kinds of neck pain."""
RATED_CONDITIONS: tuple[Condition, ...] = (*KINDS_OF_PAIN[:2], "neck", *KINDS_OF_PAIN[2:])
"""The conditions of ratings, in the order in which pages show them."""
