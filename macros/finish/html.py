"""Reads built HTML once, as a browser does: the ids of each page, everything that it links to, and its elements."""

import re
from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

ACTIVE = {"animate", "applet", "base", "embed", "form", "frame", "iframe", "link", "meta", "object", "portal", "set"}
ACTIVE |= {"script", "style", "template"}
"""Elements that load, run or change something by being there."""
_LINKS = ("href", "src", "poster")
ADDRESSES = {*_LINKS, "srcset", "action", "formaction", "data", "xlink:href"}
"""Attributes that hold an address."""
_UNUSUAL = re.compile(r"""[\s"'/](?:on\w+|xlink:href)\s*=""", re.IGNORECASE)
"""No selector finds these attributes: with one of them, every element is looked at."""
_WITH_LINK = ", ".join(f"[{name}]" for name in (*_LINKS, "srcset"))
_WITH_ADDRESS = ", ".join(f"body [{name}]" for name in sorted(ADDRESSES - {"xlink:href"}))
_WORTH_A_LOOK = f"[style], {', '.join(f'body {tag}' for tag in sorted(ACTIVE))}, {_WITH_ADDRESS}"


@dataclass(frozen=True)
class Document:
    """A built page: its ids in order (twice if twice there), its links as written, and what could run code.

    elements: tag and attributes of the elements of the body that are worth a look. `html` and `body` are among them,
    because markup in the text of a page can add attributes to them.
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
        links=[link for node in tree.css(_WITH_LINK) for link in _links(node.attributes)],
        elements=[
            (node.tag or "", {name: value or "" for name, value in node.attributes.items()})
            for node in tree.css("html, body, body *" if _UNUSUAL.search(html) else _WORTH_A_LOOK)
        ],
    )


def _links(attributes: dict[str, str | None]) -> list[str]:
    sources = [part.split()[0] for part in (attributes.get("srcset") or "").split(",") if part.strip()]
    return [attributes[name] or "" for name in _LINKS if name in attributes] + sources
