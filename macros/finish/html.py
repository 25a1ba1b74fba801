"""Reads built HTML once, as a browser does: the ids of each page, everything that it links to, and what is unsafe."""

from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from macros.finish.fault import Fault
from macros.finish.unsafe import unsafe

_LINKS = ("href", "src", "poster")
_WITH_LINK = ", ".join(f"[{name}]" for name in (*_LINKS, "srcset"))


@dataclass(frozen=True)
class Document:
    """A built page: its ids in order (twice if twice there), its links as written (each once), and what is unsafe."""

    ids: list[str]
    links: list[str]
    unsafe: list[Fault]


def read_site(site: Path) -> dict[str, Document]:
    """The documents of all HTML files below `site`, by their path there."""
    pages = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*.html"))}
    return {page: read(page, path.read_text("utf-8")) for page, path in pages.items()}


def read(page: str, html: str) -> Document:
    """The document that a browser makes of a page (parser: lexbor, which follows the HTML standard)."""
    tree = LexborHTMLParser(html)
    return Document(
        ids=[value for node in tree.css("[id]") if (value := node.attributes["id"])],
        links=list(dict.fromkeys(link for node in tree.css(_WITH_LINK) for link in _links(node.attributes))),
        unsafe=list(unsafe(page, tree)),
    )


def _links(attributes: dict[str, str | None]) -> list[str]:
    sources = [part.split()[0] for part in (attributes.get("srcset") or "").split(",") if part.strip()]
    return [attributes[name] or "" for name in _LINKS if name in attributes] + sources
