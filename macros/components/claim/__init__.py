"""One claim of any page."""

from pydantic import Field

from macros.components.claims import claim_card
from macros.components.component import Component, Context, Options, Variables
from macros.components.options import ClaimId


class ClaimOptions(Options):
    """Selects the claim."""

    id: ClaimId = Field(description="the id of the claim")


def view(options: ClaimOptions, context: Context) -> Variables:
    """Returns the card of the selected claim."""
    return {"cards": [claim_card(context.guide.claims[options.id])]}


COMPONENT = Component(
    "claim", "One claim of any page.", view, options=ClaimOptions, examples=({"id": "pool-lasting-back-pain"},)
)
