"""Everything that is rated for one kind of pain, on all pages, the highest level first.

Of one level, treatments come before what the page of the call rates itself, such as surgery.
"""

from pydantic import Field

from macros.components.component import Component, Context, Options, Variables
from macros.content.guide import GuidePage
from macros.models.evidence import Rating
from macros.models.vocabulary import LEVELS, Condition


class ConditionOptions(Options):
    """Selects the kind of pain."""

    condition: Condition = Field(description="the kind of pain")


def view(options: ConditionOptions, context: Context) -> Variables:
    """Returns the ratings, each with its name and the URL of its page; None for the page of the call."""
    found = [
        (_name(page, rating), None if page is context.page else context.link(page), page.name, rating)
        for page in context.guide.pages.values()
        for rating in (page.record.ratings if page.record else ())
        if rating.condition == options.condition
    ]
    return {"ratings": sorted(found, key=lambda row: (LEVELS[row[3].level][0], row[1] is None, row[0].lower()))}


def _name(page: GuidePage, rating: Rating) -> str:
    return rating.subject or page.name


COMPONENT = Component(
    "condition_ratings",
    "The ratings of all pages for one kind of pain.",
    view,
    options=ConditionOptions,
    examples=({"condition": "low-back-lasting"},),
)
