"""When the facts of a page were checked, when they are due again, and whether a clinician has signed."""

from collections.abc import Mapping

from macros.components.component import Component, Context, Nothing
from macros.components.derived import review
from macros.records.pages import Page


def view(_: Nothing, context: Context) -> Mapping[str, object]:
    """The review stamp of the page."""
    page = context.page.record
    assert isinstance(page, Page), "a page with problems is not rendered"
    return {"review": review(page)}


COMPONENT = Component("review_stamp", "The review dates and the clinician of the page.", view)
