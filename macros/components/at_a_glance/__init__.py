"""The first box of a treatment's page: key points, ratings in one line each, dose, who, cost, and the review stamp."""

from macros.components.component import Component, Context, NoOptions, Variables
from macros.components.derived import headlines, last_correction, review
from macros.components.structured import structured_data


def view(_: NoOptions, context: Context) -> Variables:
    """Returns the treatment of the page with its headlines, review dates, last correction and structured data."""
    treatment = context.treatment
    return {
        "treatment": treatment,
        "headlines": headlines(treatment),
        "review": review(treatment),
        "corrected": last_correction(context),
        "structured": structured_data(treatment, context.guide),
    }


COMPONENT = Component(
    "at_a_glance", "Key points, ratings and facts of the page's treatment.", view, needs_treatment=True
)
