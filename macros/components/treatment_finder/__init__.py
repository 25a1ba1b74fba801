"""All treatments as cards, with choices that narrow the list. Without scripts the whole list stands there."""

from collections.abc import Mapping
from dataclasses import dataclass

from macros.components.component import Component, Context, Nothing
from macros.components.derived import Card, card, levels_for
from macros.records.pages import Treatment
from macros.records.vocabulary import AREAS, DURATIONS, LEVELS


@dataclass(frozen=True)
class Filter:
    """A question of the finder: its name in the address, its words, and its choices (value, words)."""

    name: str
    question: str
    choices: tuple[tuple[str, str], ...]


FILTERS = (
    Filter("area", "Where is the pain?", (("", "Either"), *AREAS.items())),
    Filter("stage", "How long has it lasted?", (("", "Either"), *DURATIONS.items())),
    Filter("by", "Who gives it?", (("", "Anybody"), ("self", "You yourself"), ("professional", "A professional"))),
    Filter("cost", "What does it cost?", (("", "Anything"), ("free", "Free"), ("low", "Free or low"))),
    Filter(
        "helps",
        "How sure are we that it helps?",
        (("", "Any rating"), ("2", "May help, or probably helps"), ("1", "Probably helps")),
    ),
)
"""What docs/assets/scripts/finder.js reads from the form; the first choice of each leaves nothing out."""


@dataclass(frozen=True)
class Found:
    """A treatment of the list: its card, and the words by which the finder keeps or hides it."""

    card: Card
    area: str
    stage: str
    by: str
    cost: str
    helps: str
    """The best level for each kind of pain: `low-back-new-2`."""


def found(context: Context, treatment: Treatment) -> Found:
    """The card of a treatment with the values of each filter that it fits, separated by spaces."""
    costs = {"free": "free low", "low": "low", "varies": ""}
    givers = {"self" if giver == "self-care" else "professional" for giver in treatment.given_by}
    return Found(
        card(context, treatment.id),
        area=" ".join(treatment.areas),
        stage=" ".join(treatment.durations),
        by=" ".join(sorted(givers)),
        cost=" ".join(dict.fromkeys(word for cost in treatment.cost for word in costs[cost].split())),
        helps=" ".join(
            f"{area}-{stage}-{LEVELS[levels[0]][0]}"
            for area in treatment.areas
            for stage in treatment.durations
            if (levels := levels_for(treatment, area, stage))
        ),
    )


def view(_: Nothing, context: Context) -> Mapping[str, object]:
    """The filters, and all treatments in alphabetical order."""
    return {
        "filters": FILTERS,
        "treatments": [found(context, treatment) for _, treatment in context.guide.treatments.values()],
    }


COMPONENT = Component("treatment_finder", "All treatments, and choices that narrow the list.", view)
