"""The first box of a treatment's page: key points, ratings in one line each, dose, who, cost, and the review stamp."""

from collections.abc import Mapping

from macros.components.component import Component, Context, Nothing
from macros.components.derived import headlines, review


def view(_: Nothing, context: Context) -> Mapping[str, object]:
    """The treatment of the page, its headlines and its review stamp."""
    return {
        "treatment": context.treatment,
        "headlines": headlines(context.treatment),
        "review": review(context.treatment),
    }


COMPONENT = Component(
    "at_a_glance", "Key points, ratings and facts of the page's treatment.", view, needs_treatment=True
)
