"""Orders the navigation of MkDocs by `order` in the index page of each section, then by name."""

from itertools import pairwise
from typing import Any

from macros.content.guide import Guide, sort_key


def order_navigation(nav: Any, guide: Guide, is_given: bool = False) -> list[Any]:
    """Orders the navigation in place, and returns the sections of the main menu.

    The index page of a section comes first, then what its `order` names, then the others by name. The main menu has the
    sections that the `order` of the home page names. `previous_page` and `next_page` stay within a section.
    nav: the Navigation of MkDocs. is_given: `nav` is set in mkdocs.yml: its order is kept, and the main menu has all
    sections.
    """
    home = guide.pages.get("index.md")
    order = home.order if home else ()
    if not is_given:
        nav.items.sort(key=lambda item: _sort_key(item, order, guide))
        for item in nav.items:
            _order_section(item, guide)
        nav.pages[:] = [page for item in nav.items for page in _pages(item)]
    _link_neighbors(nav.items)
    sections = [item for item in nav.items if item.is_section]
    return sections if is_given else [section for section in sections if _name(section) in order]


def _order_section(item: Any, guide: Guide) -> None:
    if not item.is_section:
        return
    index = next((child for child in item.children if child.is_page and child.is_index), None)
    page = guide.pages.get(index.file.src_uri) if index else None
    order = page.order if page else ()
    item.children.sort(key=lambda child: _sort_key(child, order, guide))
    for child in item.children:
        _order_section(child, guide)


def _sort_key(item: Any, order: tuple[str, ...], guide: Guide) -> tuple[bool, int, str]:
    """Sorts the index page first."""
    known = guide.pages.get(item.file.src_uri) if item.is_page else None
    title = known.name if known else str(item.title)
    return not (item.is_page and item.is_index), *sort_key(order, _name(item), title)


def _name(item: Any) -> str:
    """Returns the name of a page's file or a section's folder, as in `order`."""
    if item.is_page:
        return str(item.file.name)
    first = next(iter(_pages(item)), None)
    depth = len(list(item.ancestors))
    return first.file.src_uri.split("/")[depth] if first else ""


def _pages(item: Any) -> list[Any]:
    if item.is_section:
        return [page for child in item.children for page in _pages(child)]
    return [item] if item.is_page else []


def _link_neighbors(items: list[Any]) -> None:
    """Sets the previous and the next page within each section."""
    pages = [item for item in items if item.is_page]
    for page in pages:
        page.previous_page = page.next_page = None
    if any(page.parent for page in pages):
        for before, after in pairwise(pages):
            before.next_page, after.previous_page = after, before
    for item in items:
        if item.is_section:
            _link_neighbors(item.children)
