"""The head of a page that is no treatment: its summary, and when its facts were checked and by whom."""

from collections.abc import Mapping

from macros.components.component import Component, Context, Nothing
from macros.components.derived import review
from macros.components.structured import structured
from macros.records.pages import Page


def view(_: Nothing, context: Context) -> Mapping[str, object]:
    """The page and its review stamp."""
    page = context.page.record
    assert isinstance(page, Page), "a page with problems is not rendered"
    return {"page": page, "review": review(page), "structured": structured(page, context.guide)}


COMPONENT = Component("page_head", "The summary, the review dates and the clinician of the page.", view)
