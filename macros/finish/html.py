"""Reads built HTML once, as a browser does: the ids of each page, everything that it links to, and its elements."""

from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

_LINKS = ("href", "src", "poster")
_LINKING = ", ".join(f"[{name}]" for name in (*_LINKS, "srcset"))


@dataclass(frozen=True)
class Document:
    """A built page: its ids in order (twice if twice there), its links as written, and all elements of its body.

    An element is its tag and its attributes; the tags `html` and `body` come first, because markup in the text of a
    page can add attributes to them.
    """

    ids: list[str]
    links: list[str]
    elements: list[tuple[str, dict[str, str]]]


def read_site(site: Path) -> dict[str, Document]:
    """The documents of all HTML files below `site`, by their path there."""
    return {path.relative_to(site).as_posix(): read(path.read_text("utf-8")) for path in sorted(site.rglob("*.html"))}


def read(html: str) -> Document:
    """The document that a browser makes of a page (parser: lexbor, which follows the HTML standard)."""
    tree = LexborHTMLParser(html)
    return Document(
        ids=[value for node in tree.css("[id]") if (value := node.attributes["id"])],
        links=[link for node in tree.css(_LINKING) for link in _links(node.attributes)],
        elements=[
            (node.tag or "", {name: value or "" for name, value in node.attributes.items()})
            for node in tree.css("html, body, body *")
        ],
    )


def _links(attributes: dict[str, str | None]) -> list[str]:
    sources = [part.split()[0] for part in (attributes.get("srcset") or "").split(",") if part.strip()]
    return [attributes[name] or "" for name in _LINKS if name in attributes] + sources
