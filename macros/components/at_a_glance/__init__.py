"""The first box of a treatment's page: key points, ratings in one line each, dose, who, cost, and the review stamp."""

from collections.abc import Mapping

from macros.components.component import Component, Context, Nothing
from macros.components.derived import corrected, headlines, review
from macros.components.structured import structured


def view(_: Nothing, context: Context) -> Mapping[str, object]:
    """The treatment of the page, its headlines, its review stamp, and what the page says of itself to machines."""
    treatment = context.treatment
    return {
        "treatment": treatment,
        "headlines": headlines(treatment),
        "review": review(treatment),
        "corrected": corrected(context),
        "structured": structured(treatment, context.guide),
    }


COMPONENT = Component(
    "at_a_glance", "Key points, ratings and facts of the page's treatment.", view, needs_treatment=True
)
