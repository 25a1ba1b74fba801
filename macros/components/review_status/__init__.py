"""A table of all pages: when each was checked, when it is due, and who has signed."""

from macros.components.component import Component, Context, NoOptions, Variables
from macros.components.derived import review


def view(_: NoOptions, context: Context) -> Variables:
    """Returns every page with its URL and its review dates, ordered by when its check is due."""
    pages = [page for page in context.guide.pages.values() if page.record]
    ordered = sorted(pages, key=lambda page: (page.record.checked_on, page.record.title) if page.record else ())
    return {"pages": [(page.record, context.link(page), review(page.record)) for page in ordered if page.record]}


COMPONENT = Component("review_status", "The review dates and clinicians of all pages.", view)
