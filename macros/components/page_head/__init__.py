"""The head of a page that is no treatment: its summary, and when its facts were checked and by whom.

On the home page it holds the title too, the way to search, and the emergency signs.
"""

from collections.abc import Mapping

from macros.components.component import Component, Context, Nothing
from macros.components.derived import corrected, link, review
from macros.components.red_flag_card import ALL_SIGNS
from macros.components.structured import structured
from macros.records.pages import Page

SEARCH = "search.md"


def view(_: Nothing, context: Context) -> Mapping[str, object]:
    """The page and its review stamp."""
    page = context.page.record
    assert isinstance(page, Page), "a page with problems is not rendered"
    help_page = context.guide.pages.get(ALL_SIGNS)
    search_page = context.guide.pages.get(SEARCH)
    return {
        "page": page,
        "review": review(page),
        "corrected": corrected(context),
        "structured": structured(page, context.guide),
        "home": not context.page.url,
        "emergencies": [tier for tier in context.guide.shared.red_flags if tier.urgency == "emergency"],
        "search": link(search_page) if search_page else None,
        "all_signs": link(help_page) if help_page else None,
    }


COMPONENT = Component("page_head", "The summary, the review dates and the clinician of the page.", view)
