"""The head of a page other than a treatment: its summary, and when its facts were checked and by whom.

On the home page also the title, the link to the search, the ways in and the map of the body.
"""

from pydantic import Field

from macros.components import body_map
from macros.components.component import Component, Context, NoOptions, Options, Variables
from macros.components.derived import last_correction, review
from macros.components.structured import structured_data
from macros.models.pages import Page

SEARCH = "search.md"
UPDATE_POLICY = "about/review-status.md"
"""The page that says how pages are kept up to date."""


class HeadOptions(Options):
    """Selects what is shown."""

    answer: bool = Field(default=True, description="show the summary; false where the top of the page is the answer")


def view(options: HeadOptions, context: Context) -> Variables:
    """Returns the page with its review dates, last correction and structured data, and what the home page adds."""
    page = context.page.record
    assert isinstance(page, Page), "a page with issues is not rendered"
    is_home = not context.page.url
    search_page, updates = context.guide.pages.get(SEARCH), context.guide.pages.get(UPDATE_POLICY)
    return {
        "page": page,
        "answer": options.answer,
        "review": review(page),
        "corrected": last_correction(context),
        "structured": structured_data(page, context.guide),
        "home": is_home,
        "search": context.link(search_page) if search_page else None,
        "updates": context.link(updates) if updates and page.decision else None,
        **(body_map.view(NoOptions(), context) if is_home else {}),
    }


COMPONENT = Component(
    "page_head", "The summary, the review dates and the clinician of the page.", view, options=HeadOptions
)
