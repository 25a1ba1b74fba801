"""The head of a page other than a treatment: its summary, and when its facts were checked and by whom.

On the home page also the title, the link to the search, and the emergency signs.
"""

from macros.components.component import Component, Context, NoOptions, Variables
from macros.components.derived import last_correction, review
from macros.components.red_flag_card import ALL_SIGNS
from macros.components.structured import structured_data
from macros.models.pages import Page

SEARCH = "search.md"


def view(_: NoOptions, context: Context) -> Variables:
    """Returns the page with its review dates, last correction and structured data, and what the home page adds."""
    page = context.page.record
    assert isinstance(page, Page), "a page with issues is not rendered"
    help_page = context.guide.pages.get(ALL_SIGNS)
    search_page = context.guide.pages.get(SEARCH)
    return {
        "page": page,
        "review": review(page),
        "corrected": last_correction(context),
        "structured": structured_data(page, context.guide),
        "home": not context.page.url,
        "emergencies": [tier for tier in context.guide.shared.red_flags if tier.urgency == "emergency"],
        "search": context.link(search_page) if search_page else None,
        "all_signs": context.link(help_page) if help_page else None,
    }


COMPONENT = Component("page_head", "The summary, the review dates and the clinician of the page.", view)
