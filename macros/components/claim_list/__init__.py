"""Benefits, harms and mechanisms, each with size, comparison, time, certainty, dose and source."""

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from macros.components.claim_list.measured import measured
from macros.components.component import Component, Context, Options
from macros.records.evidence import Claim
from macros.records.vocabulary import KINDS, Direction, Kind

_OUTCOMES: dict[Direction, str] = {
    "better": "Benefit",
    "no difference": "No clear difference",
    "worse": "Worse result",
    "unclear": "Unclear result",
}


class ClaimOptions(Options):
    """Which claims of the page's treatment to show; without options, all that are about the treatment itself."""

    kind: Kind | None = Field(default=None, description="only claims of this kind")
    about: Literal["surgery"] | None = Field(
        default=None, description="claims about this instead of the page's treatment"
    )


def label(claim: Claim) -> str:
    """What a claim is called on its card: a hoped-for benefit that was not found is not called a benefit."""
    return _OUTCOMES[claim.direction] if claim.kind == "benefit" else KINDS[claim.kind]


def view(options: ClaimOptions, context: Context) -> Mapping[str, object]:
    """The chosen claims with their numbers in words."""
    chosen = [
        claim
        for claim in context.treatment.claims
        if claim.about == options.about and options.kind in (None, claim.kind)
    ]
    return {"claims": [(claim, label(claim), measured(claim.numbers) if claim.numbers else None) for claim in chosen]}


COMPONENT = Component(
    "claim_list",
    "The claims of the page's treatment, of one kind or all.",
    view,
    options=ClaimOptions,
    examples=({"kind": "benefit"}, {"kind": "harm"}),
    needs_treatment=True,
)
