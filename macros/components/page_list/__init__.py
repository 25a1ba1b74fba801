"""The pages of a folder, each with its summary: the contents of a landing page."""

from pathlib import PurePath

from macros.components.component import Component, Context, NoOptions, Variables
from macros.content.guide import sort_key


def view(_: NoOptions, context: Context) -> Variables:
    """Returns the other pages of the folder, each with its URL: those that `order` names first, then by name."""
    folder, order = PurePath(context.page.path).parent, context.page.order
    pages = {PurePath(path): page for path, page in context.guide.pages.items() if page is not context.page}
    found = [(path.stem, page) for path, page in pages.items() if page.record and path.parent == folder]
    found.sort(key=lambda named: sort_key(order, named[0], named[1].name))
    return {"pages": [(page.record, page.name, context.link(page)) for _, page in found]}


COMPONENT = Component("page_list", "The pages of the folder, each with its summary.", view)
