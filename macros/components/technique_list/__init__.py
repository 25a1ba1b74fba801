"""Cards of massage techniques: what is done, how hard, how it feels, what studies found."""

from typing import Literal

from pydantic import Field

from macros.components.claims import ClaimCard, claim_card
from macros.components.component import Component, Context, Options, Variables
from macros.components.drawing import find_drawings
from macros.drawings.library import Drawing
from macros.models.library import Technique


class TechniqueOptions(Options):
    """Selects the techniques."""

    given_by: Literal["therapist", "self"] = Field(description="what a therapist does, or what you do yourself")


def view(options: TechniqueOptions, context: Context) -> Variables:
    """Returns the selected techniques in the order of their file, each with its cards of claims and drawings."""
    chosen = (each for each in context.guide.shared.techniques if each.given_by == options.given_by)
    return {"techniques": [_shown(technique, context) for technique in chosen]}


def _shown(technique: Technique, context: Context) -> tuple[Technique, list[ClaimCard], list[Drawing]]:
    cards = [claim_card(claim) for claim in technique.claims]
    return technique, cards, find_drawings(context, technique.drawings)


COMPONENT = Component(
    "technique_list",
    "Cards of massage techniques.",
    view,
    options=TechniqueOptions,
    examples=({"given_by": "therapist"}, {"given_by": "self"}),
)
