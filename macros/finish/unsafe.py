"""Finds in the text of built pages what could run code or load from elsewhere: editors write text, not programs."""

from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser

from macros.finish.fault import Fault

ACTIVE = {"animate", "applet", "base", "embed", "form", "frame", "iframe", "link", "meta", "object", "portal", "set"}
ACTIVE |= {"script", "style", "template"}
"""Elements that load, run or change something by being there."""
ADDRESSES = {"href", "src", "poster", "srcset", "action", "formaction", "data", "xlink:href"}
"""Attributes that hold an address."""
_EVERY = "html, body, body *"  # markup in the text of a page can add attributes to the first two
_SCHEMES = {"", "http", "https", "mailto", "tel"}
_DATA = "application/ld+json"
_REMEDY = "write plain Markdown, or ask for a component"


def unsafe(page: str, tree: LexborHTMLParser) -> Iterator[Fault]:
    """All faults in the body of a built page: text can close the article that it stands in. Ours is no exception."""
    for node in tree.css(_EVERY):
        for written, message in _faults(node.tag or "", tuple(node.attributes.items())):
            yield Fault(page, written, message, _REMEDY)


@lru_cache(maxsize=10_000)
def _faults(tag: str, attributes: tuple[tuple[str, str | None], ...]) -> tuple[tuple[str, str], ...]:
    """What is wrong with a tag; most stand on many pages."""
    return tuple(_wrong(tag, dict(attributes)))


def _wrong(tag: str, attributes: dict[str, str | None]) -> Iterator[tuple[str, str]]:
    if tag in ACTIVE and not (tag == "script" and ("src" in attributes or attributes.get("type") == _DATA)):
        yield f"<{tag}", f"`<{tag}>` cannot stand on a page"
    for name, value in attributes.items():
        if name.startswith("on"):
            yield name, f"attribute `{name}` would run code"
        if name == "style":
            yield "style=", "attribute `style` cannot stand on a page"
        if name in ADDRESSES and (message := _address(name, (value or "").strip())):
            yield (value or "").strip(), message


def _address(name: str, value: str) -> str | None:
    """What is wrong with an address."""
    parts = urlsplit("".join(value.split()))
    if parts.scheme.lower() not in _SCHEMES:
        return f"address `{value[:60]}` would run code or leave the web"
    if name not in ("href", "xlink:href") and parts.netloc:
        return f"`{value[:60]}` would be loaded from another host"
    return None
