"""Benefits, harms and mechanisms, each with size, comparison, time, certainty, dose and source."""

from collections.abc import Mapping

from pydantic import Field

from macros.components.claims import claim_card
from macros.components.component import Component, Context, Options
from macros.components.options import ClaimId
from macros.records.evidence import Claim
from macros.records.vocabulary import Kind


class ClaimOptions(Options):
    """Which claims to show; without options, all of the page."""

    kind: Kind | None = Field(default=None, description="only the page's claims of this kind")
    ids: tuple[ClaimId, ...] = Field(default=(), description="these claims instead, from any page")
    brief: bool = Field(
        default=False,
        description="short: without numbers, time, dose and studies, which the full claim on another page tells",
    )

    def chosen(self, context: Context) -> list[Claim]:
        """The claims to show, in the order of the option or of the record."""
        if self.ids:
            return [context.guide.claims[name] for name in self.ids]
        own = context.page.record.claims if context.page.record else ()
        return [claim for claim in own if self.kind in (None, claim.kind)]


def view(options: ClaimOptions, context: Context) -> Mapping[str, object]:
    """The cards of the chosen claims."""
    return {"cards": [claim_card(claim) for claim in options.chosen(context)], "brief": options.brief}


COMPONENT = Component(
    "claim_list",
    "Claims of the page, of one kind or all, or claims of any page by id.",
    view,
    options=ClaimOptions,
    examples=(
        {"kind": "benefit"},
        {"kind": "harm"},
        {"ids": ["massage-neck-function-book", "massage-minor-soreness"]},
        {"kind": "harm", "brief": True},
    ),
)
