"""The first screen of a treatment's page: its answer, ratings and warning signs, then key facts and review dates."""

from macros.components.component import Component, Context, NoOptions, Variables
from macros.components.derived import headlines, last_correction, review
from macros.components.structured import structured_data
from macros.components.warning import alert
from macros.content.guide import PAIN_BASICS


def view(_: NoOptions, context: Context) -> Variables:
    """Returns the treatment of the page with its headlines, review dates, last correction and structured data."""
    treatment, basics = context.treatment, context.guide.pages.get(PAIN_BASICS)
    return {
        "treatment": treatment,
        "headlines": headlines(treatment),
        "basics": context.link(basics) if basics else None,
        "alert": alert(context),
        "review": review(treatment),
        "corrected": last_correction(context),
        "structured": structured_data(treatment, context.guide),
    }


COMPONENT = Component(
    "at_a_glance",
    "The answer, ratings, warning signs and key facts of the page's treatment.",
    view,
    needs_treatment=True,
)
