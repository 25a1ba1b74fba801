"""When each page was checked, when it is due, and who has signed: computed, never typed."""

from collections.abc import Mapping

from macros.components.component import Component, Context, Nothing
from macros.components.derived import link, review


def view(_: Nothing, context: Context) -> Mapping[str, object]:
    """Every page with its address and its review, those that are due first at the top."""
    pages = [page for page in context.guide.pages.values() if page.record]
    ordered = sorted(pages, key=lambda page: (page.record.checked_on, page.record.title) if page.record else ())
    return {"pages": [(page.record, link(page), review(page.record)) for page in ordered if page.record]}


COMPONENT = Component("review_status", "The review dates and clinicians of all pages.", view)
