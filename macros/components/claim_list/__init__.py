"""Benefits, harms and mechanisms, each with size, comparison, time, certainty, dose and source."""

from pydantic import Field

from macros.components.claims import claim_card
from macros.components.component import Component, Context, Options, Variables
from macros.components.options import ClaimId
from macros.models.evidence import Claim
from macros.models.vocabulary import Kind


class ClaimOptions(Options):
    """Selects the claims. Without options: all claims of the page."""

    kind: Kind | None = Field(default=None, description="only the page's claims of this kind")
    ids: tuple[ClaimId, ...] = Field(default=(), description="these claims instead, from any page")

    def select(self, context: Context) -> list[Claim]:
        """Returns the claims to show, in the order of `ids` or of the record."""
        if self.ids:
            return [context.guide.claims[name] for name in self.ids]
        own = context.page.record.claims if context.page.record else ()
        return [claim for claim in own if self.kind in (None, claim.kind)]


def view(options: ClaimOptions, context: Context) -> Variables:
    """Returns the cards of the selected claims: those of serious harms apart, if there are others too."""
    claims = options.select(context)
    serious = [claim for claim in claims if claim.serious]
    others = [claim for claim in claims if not claim.serious]
    groups = (("Common or less serious", others), ("Serious", serious)) if serious and others else (("", claims),)
    return {"groups": [(heading, [claim_card(claim) for claim in found]) for heading, found in groups]}


COMPONENT = Component(
    "claim_list",
    "Claims of the page, of one kind or all, or claims of any page by id.",
    view,
    options=ClaimOptions,
    examples=(
        {"kind": "benefit"},
        {"kind": "harm"},
        {"ids": ["massage-neck-function-book", "massage-minor-soreness"]},
    ),
)
