"""Checks every internal link, anchor, image, script and style of a built site, whichever builder made it."""

from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from posixpath import dirname
from urllib.parse import unquote, urljoin, urlsplit

from macros.finish.fault import Fault
from macros.finish.html import Document

Message = tuple[str, str]
_GONE = "names an anchor that is not on that page", "name a heading that is there, in its address form"


def check_links(documents: dict[str, Document], site: Path, base: str = "/") -> list[Fault]:
    """All faults of the documents of `site`, which is published at the path `base` of its host."""
    targets = _Targets(documents, site, base)
    return [fault for page, document in documents.items() for fault in _check(page, document, targets)]


class _Targets:
    """What pages can link to. The site is listed once, and each address is judged once."""

    def __init__(self, documents: dict[str, Document], site: Path, base: str) -> None:
        root = site.resolve()
        files = (path for path in site.rglob("*") if path.is_file() and path.resolve().is_relative_to(root))
        self.files = {path.relative_to(site).as_posix() for path in files}
        self.ids = {page: frozenset(document.ids) for page, document in documents.items()}
        self.base = base
        self.fault = cache(self._fault)

    def _fault(self, start: str, link: str) -> Message | None:
        """What is wrong with a link as seen from a page or folder below the site, and what to do."""
        target = urlsplit(urljoin(f"{self.base}{start}", link))
        if not target.path.startswith(self.base):
            return "leaves the site", "write it relative to the page"
        name = self._file(unquote(target.path.removeprefix(self.base)))
        if name is None:
            return "leads nowhere", "name a page or a file that exists"
        # A fragment with `=` holds choices for a script of that page.
        anchor = "" if "=" in target.fragment else unquote(target.fragment)
        return _GONE if anchor and anchor not in self.ids.get(name, {anchor}) else None

    def _file(self, path: str) -> str | None:
        """The file that a host sends for a path, or None."""
        name = f"{path}index.html" if not path or path.endswith("/") else path
        return name if name in self.files else None


def _check(page: str, document: Document, targets: _Targets) -> Iterator[Fault]:
    for name, count in Counter(document.ids).items():
        if count > 1:
            yield Fault(
                page, f'id="{name}"', f"id `{name}` is there {count} times", "give each part of the page its own id"
            )
    for link in document.links:
        if fault := _fault(page, link, targets):
            what, remedy = fault
            yield Fault(page, link, f"link `{link}` {what}", remedy)


def _fault(page: str, link: str, targets: _Targets) -> Message | None:
    if link.startswith("#"):  # most links: sources, and the contents of the page
        return _GONE if link != "#" and unquote(link[1:]) not in targets.ids[page] else None
    return None if _is_elsewhere(link) else targets.fault(*_from_above(page, link))


@lru_cache(maxsize=10_000)
def _is_elsewhere(link: str) -> bool:
    try:
        parts = urlsplit(link)
    except ValueError:  # no address: told by unsafe.py
        return True
    return bool(parts.scheme or parts.netloc)


def _from_above(page: str, link: str) -> tuple[str, str]:
    """The same link as seen from as far up as it leads first: most pages ask for the same from there."""
    start, folder = page, dirname(page)
    while link.startswith("../") and folder:
        folder, link = dirname(folder), link[3:]
        start = f"{folder}/" if folder else ""
    return start, link
