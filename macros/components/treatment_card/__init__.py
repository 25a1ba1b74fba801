"""The card of one treatment. Cards that stand one below the other are one list: see macros/markdown/extensions.py."""

from pydantic import Field

from macros.components.component import Component, Context, Options, Variables
from macros.components.derived import card
from macros.components.options import TreatmentId


class CardOptions(Options):
    """Selects the treatment."""

    treatment: TreatmentId = Field(description="the id of the treatment")


def view(options: CardOptions, context: Context) -> Variables:
    """Returns the card of the selected treatment."""
    return {"cards": [card(context, options.treatment)]}


COMPONENT = Component(
    "treatment_card",
    "One treatment: what it is, its ratings, who gives it, what it costs.",
    view,
    options=CardOptions,
    examples=({"treatment": "pool-therapy"},),
)
