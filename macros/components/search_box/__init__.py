"""The way into search from a page: a link that opens the search dialog, or without scripts leads to the search page."""

from collections.abc import Mapping

from macros.components.component import Component, Context, Nothing
from macros.components.derived import link

SEARCH = "search.md"


def view(_: Nothing, context: Context) -> Mapping[str, object]:
    """The address of the search page, if the guide has one."""
    page = context.guide.pages.get(SEARCH)
    return {"url": link(context, page) if page else None}


COMPONENT = Component("search_box", "A link that looks like a search field and opens search.", view)
