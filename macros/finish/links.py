"""Checks every internal link, anchor, image, script and style of a built site, whichever builder made it."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
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

    def _fault(self, path: str, fragment: str) -> Message | None:
        """What is wrong with a path on the host and a fragment, and what to do."""
        if not path.startswith(self.base):
            return "leaves the site", "write it relative to the page"
        name = self._file(unquote(path.removeprefix(self.base)))
        if name is None:
            return "leads nowhere", "name a page or a file that exists"
        return _GONE if fragment and unquote(fragment) not in self.ids.get(name, {unquote(fragment)}) else None

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
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    target = urlsplit(urljoin(f"{targets.base}{page}", link))
    return targets.fault(target.path, target.fragment)
