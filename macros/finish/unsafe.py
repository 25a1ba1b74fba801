"""Finds in the text of built pages what could run code or load from elsewhere: editors write text, not programs."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from macros.finish.html import ACTIVE, ADDRESSES, Document
from macros.finish.links import Fault

_SCHEMES = {"", "http", "https", "mailto", "tel"}
_DATA = "application/ld+json"
_REMEDY = "write plain Markdown, or ask for a component"


def check_unsafe(documents: dict[str, Document]) -> list[Fault]:
    """All faults in the bodies of built pages: text can close the article that it stands in. Ours is no exception."""
    return [
        Fault(page, written, message, _REMEDY)
        for page, document in documents.items()
        for tag, attributes in document.elements
        for written, message in _faults(tag, attributes)
    ]


def _faults(tag: str, attributes: dict[str, str]) -> Iterator[tuple[str, str]]:
    if tag in ACTIVE and not (tag == "script" and ("src" in attributes or attributes.get("type") == _DATA)):
        yield f"<{tag}", f"`<{tag}>` cannot stand on a page"
    for name, value in attributes.items():
        if name.startswith("on"):
            yield name, f"attribute `{name}` would run code"
        if name == "style":
            yield "style=", "attribute `style` cannot stand on a page"
        if name in ADDRESSES:
            yield from _address(name, value.strip())


def _address(name: str, value: str) -> Iterator[tuple[str, str]]:
    parts = urlsplit("".join(value.split()))
    if parts.scheme.lower() not in _SCHEMES:
        yield value, f"address `{value[:60]}` would run code or leave the web"
    elif name not in ("href", "xlink:href") and parts.netloc:
        yield value, f"`{value[:60]}` would be loaded from another host"
