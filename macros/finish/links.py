"""Checks every internal link, anchor, image, script and style of a built site, whichever builder made it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from macros.finish.html import Document


@dataclass(frozen=True)
class Fault:
    """What is wrong on a built page: the page (its file below the site), what it says, and what to do."""

    page: str
    written: str
    message: str
    remedy: str


def check_links(documents: dict[str, Document], site: Path, base: str = "/") -> list[Fault]:
    """All faults of the documents of `site`, which is published at the path `base` of its host."""
    return [fault for page, document in documents.items() for fault in _check(page, document, documents, site, base)]


def _check(page: str, document: Document, documents: dict[str, Document], site: Path, base: str) -> Iterator[Fault]:
    for name, count in Counter(document.ids).items():
        if count > 1:
            yield Fault(
                page, f'id="{name}"', f"id `{name}` is there {count} times", "give each part of the page its own id"
            )
    for link in dict.fromkeys(document.links):
        message = _fault(page, link, documents, site, base)
        if message:
            yield Fault(page, link, *message)


def _fault(page: str, link: str, documents: dict[str, Document], site: Path, base: str) -> tuple[str, str] | None:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    target = urlsplit(urljoin(f"{base}{page}", link))
    if not target.path.startswith(base):
        return f"link `{link}` leaves the site", "write it relative to the page"
    name = _file(unquote(target.path.removeprefix(base)), site)
    if name is None:
        return f"link `{link}` leads nowhere", "name a page or a file that exists"
    fragment = unquote(target.fragment)
    if fragment and name in documents and fragment not in documents[name].ids:
        return (
            f"link `{link}` names an anchor that is not on that page",
            "name a heading that is there, in its address form",
        )
    return None


def _file(path: str, site: Path) -> str | None:
    """The file that a host sends for a path, or None."""
    candidate = site / path
    if candidate.is_dir() and (not path or path.endswith("/")):
        candidate /= "index.html"
    return (
        candidate.relative_to(site).as_posix()
        if candidate.is_file() and candidate.resolve().is_relative_to(site.resolve())
        else None
    )
