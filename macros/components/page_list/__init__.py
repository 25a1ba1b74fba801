"""The pages of a folder and the first ones of the folders in it, each with its summary: what a landing page shows."""

from pathlib import PurePath

from macros.components.component import Component, Context, NoOptions, Variables
from macros.content.guide import sort_key


def view(_: NoOptions, context: Context) -> Variables:
    """Returns the other pages, each with its URL: those that `order` names first, then by name."""
    folder, order = PurePath(context.page.path).parent, context.page.order
    pages = {_place(path): page for path, page in context.guide.pages.items() if page is not context.page}
    found = [(place.name, page) for place, page in pages.items() if page.record and place.parent == folder]
    found.sort(key=lambda named: sort_key(order, named[0], named[1].name))
    return {"pages": [(page.record, page.name, context.link(page)) for _, page in found]}


def _place(path: str) -> PurePath:
    """Returns the place of a page in menus: the first page of a folder stands for the folder."""
    return PurePath(path.removesuffix(".md").removesuffix("/index"))


COMPONENT = Component("page_list", "The pages of the folder, each with its summary.", view)
