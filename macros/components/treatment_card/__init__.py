"""The card of one treatment."""

from pydantic import Field

from macros.components.component import Component, Context, Options, Variables
from macros.components.derived import card
from macros.components.options import TreatmentId


class CardOptions(Options):
    """Selects the treatment."""

    treatment: TreatmentId = Field(description="the id of the treatment")


def view(options: CardOptions, context: Context) -> Variables:
    """Returns the card of the selected treatment."""
    return {"card": card(context, options.treatment)}


COMPONENT = Component(
    "treatment_card",
    "One treatment: what it is, its ratings, who gives it, what it costs.",
    view,
    options=CardOptions,
    examples=({"treatment": "pool-therapy"},),
)
