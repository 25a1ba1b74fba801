"""The menus, from the folders below docs/: no builder's navigation is asked, so they are alike with all of them."""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import Any

from macros.records.guide import Guide, GuidePage

LARGE = 12
"""No page repeats the whole of a section that is longer: its first page lists the others."""
MORE = "More"
"""The title of the section of pages that lie in no folder."""


def menus(guide: Guide) -> dict[str, Any]:
    """All pages by address (`name`, the address of their `section`, and what is `near`), and sections with their pages.

    Sections are the folders, in alphabetical order and with the pages at the root last; the home page is in none. The
    `pages` of each begin with that of the folder itself and go on by name; `listed` are those that a menu repeats.
    """
    pages: dict[str, dict[str, Any]] = {
        page.url: {"name": page.name, "section": _folder(page)} for page in _in_order(guide)
    }
    sections: dict[str, list[str]] = defaultdict(list)
    for url, page in pages.items():
        if url:
            sections[page["section"]].append(url)
    for url, page in pages.items():
        page["near"] = near(url, sections.get(page["section"], []))
    return {
        "pages": pages,
        "sections": [
            {"url": url, "title": _title(url), "pages": sections[url], "listed": listed(sections[url])}
            for url in sorted(sections, key=lambda url: (not url, url))
        ],
    }


def listed(section: list[str]) -> list[str]:
    """The pages of a section that a menu shows: of a large one, the first."""
    return section if len(section) <= LARGE else section[:1]


def near(url: str, section: Sequence[str]) -> list[str]:
    """The other pages of a section; of a large one, which its first page lists, that page and the two neighbors."""
    if url not in section:
        return []
    place = section.index(url)
    shown = section if len(section) <= LARGE else [section[0], *section[max(place - 1, 0) : place + 2]]
    return [other for other in dict.fromkeys(shown) if other != url]


def _in_order(guide: Guide) -> list[GuidePage]:
    return sorted(guide.pages.values(), key=lambda page: (_folder(page), page.url != _folder(page), page.name.lower()))


def _folder(page: GuidePage) -> str:
    """The address of the folder of a page, with `/` at its end; empty at the root."""
    parent = PurePosixPath(page.path).parent.as_posix()
    return "" if parent == "." else f"{parent}/"


def _title(url: str) -> str:
    name = PurePosixPath(url).name.replace("-", " ")
    return name[:1].upper() + name[1:] if url else MORE
