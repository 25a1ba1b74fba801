"""The card of one treatment."""

from collections.abc import Mapping

from pydantic import Field

from macros.components.component import Component, Context, Options
from macros.components.derived import card
from macros.components.options import TreatmentId


class CardOptions(Options):
    """Which treatment."""

    treatment: TreatmentId = Field(description="the id of the treatment")


def view(options: CardOptions, context: Context) -> Mapping[str, object]:
    """The card of the chosen treatment."""
    return {"card": card(context, options.treatment)}


COMPONENT = Component(
    "treatment_card",
    "One treatment: what it is, its ratings, who gives it, what it costs.",
    view,
    options=CardOptions,
    examples=({"treatment": "pool-therapy"},),
)
