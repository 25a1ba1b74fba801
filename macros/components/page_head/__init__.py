"""The head of a page other than a treatment: its summary, and when its facts were checked and by whom.

On the home page also the title, the link to the search, the ways in and the areas of the body.
"""

from pydantic import Field

from macros.components.component import Component, Context, Options, Variables
from macros.components.derived import last_correction, review
from macros.components.pain_list import FINDER
from macros.components.structured import structured_data
from macros.models.pages import Page
from macros.models.vocabulary import AREAS

SEARCH = "search.md"


class HeadOptions(Options):
    """Selects what is shown."""

    answer: bool = Field(default=True, description="show the summary; false where the top of the page is the answer")


def view(options: HeadOptions, context: Context) -> Variables:
    """Returns the page with its review dates, last correction and structured data, and what the home page adds."""
    page = context.page.record
    assert isinstance(page, Page), "a page with issues is not rendered"
    finder = context.guide.pages.get(FINDER)
    search_page = context.guide.pages.get(SEARCH)
    return {
        "page": page,
        "answer": options.answer,
        "review": review(page),
        "corrected": last_correction(context),
        "structured": structured_data(page, context.guide),
        "home": not context.page.url,
        "search": context.link(search_page) if search_page else None,
        "areas": [(name, f"{context.link(finder)}#area={area}") for area, name in AREAS.items()] if finder else [],
    }


COMPONENT = Component(
    "page_head", "The summary, the review dates and the clinician of the page.", view, options=HeadOptions
)
