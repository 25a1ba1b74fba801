"""Cards of massage techniques: what is done, how hard, how it feels, what studies found."""

from typing import Literal

from pydantic import Field

from macros.components.claims import claim_card
from macros.components.component import Component, Context, Options, Variables


class TechniqueOptions(Options):
    """Selects the techniques."""

    given_by: Literal["therapist", "self"] = Field(description="what a therapist does, or what you do yourself")


def view(options: TechniqueOptions, context: Context) -> Variables:
    """Returns the selected techniques in the order of their file, each with the cards of its claims."""
    chosen = [technique for technique in context.guide.shared.techniques if technique.given_by == options.given_by]
    return {"techniques": [(technique, [claim_card(claim) for claim in technique.claims]) for technique in chosen]}


COMPONENT = Component(
    "technique_list",
    "Cards of massage techniques.",
    view,
    options=TechniqueOptions,
    examples=({"given_by": "therapist"}, {"given_by": "self"}),
)
