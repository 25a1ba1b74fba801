"""All treatments as cards, with filters. Without scripts the filters are hidden, and all cards are shown."""

from dataclasses import dataclass

from macros.components.component import Component, Context, NoOptions, Variables
from macros.components.derived import Card, card, levels_for
from macros.models.pages import Treatment
from macros.models.vocabulary import AREAS, DURATIONS, LEVELS


@dataclass(frozen=True)
class Filter:
    """A filter. name: its parameter in the URL. choices: (value, label)."""

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
"""Read by overrides/assets/scripts/finder.js. The first choice of each shows all treatments."""


@dataclass(frozen=True)
class FilteredCard:
    """A card and its values of each filter, separated by spaces. helps: the best levels, such as `low-back-new-2`."""

    card: Card
    area: str
    stage: str
    by: str
    cost: str
    helps: str


def filtered_card(context: Context, treatment: Treatment) -> FilteredCard:
    """Returns the card of a treatment with its values of each filter."""
    costs = {"free": "free low", "low": "low", "varies": ""}
    givers = {"self" if giver == "self-care" else "professional" for giver in treatment.given_by}
    return FilteredCard(
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


def view(_: NoOptions, context: Context) -> Variables:
    """Returns the filters, and all treatments in alphabetical order."""
    return {
        "filters": FILTERS,
        "treatments": [filtered_card(context, treatment) for _, treatment in context.guide.treatments.values()],
    }


COMPONENT = Component("treatment_finder", "All treatments, with filters.", view)
