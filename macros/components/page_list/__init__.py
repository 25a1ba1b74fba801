"""The pages of a folder, each with its summary: the contents of a landing page."""

from macros.components.component import Component, Context, NoOptions, Variables
from macros.content.guide import GuidePage


def view(_: NoOptions, context: Context) -> Variables:
    """Returns the other pages of the folder, each with its URL: those that `order` names first, then by name."""
    folder, record = _folder(context.page), context.page.record
    order = list(record.order) if record else []

    def sort_key(page: GuidePage) -> tuple[int, str]:
        stem = page.path.rpartition("/")[2].removesuffix(".md")
        return order.index(stem) if stem in order else len(order), page.name.lower()

    pages = context.guide.pages.values()
    found = [page for page in pages if page.record and page is not context.page and _folder(page) == folder]
    return {"pages": [(page.record, page.name, context.link(page)) for page in sorted(found, key=sort_key)]}


def _folder(page: GuidePage) -> str:
    return page.path.rpartition("/")[0]


COMPONENT = Component("page_list", "The pages of the folder, each with its summary.", view)
