"""Finds in the text of built pages what could run code or load from elsewhere: editors write text, not programs.

The text of a page is Markdown without HTML; what is left are its addresses and its lists of attributes.
"""

from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser

from macros.finish.fault import Fault

ACTIVE = {"animate", "applet", "base", "embed", "foreignobject", "form", "frame", "iframe", "link", "meta", "object"}
ACTIVE |= {"portal", "script", "set", "style", "template"}
"""Elements that load, run or change something by being there."""
ADDRESSES = {"href", "src", "poster", "srcset", "action", "formaction", "data", "xlink:href", "background", "ping"}
"""Attributes that hold an address."""
SEVERAL = {"srcset", "ping"}
"""Those that hold more than one."""
HIDING = {"hidden", "inert", "aria-hidden"}
"""Attributes that would keep a warning from a reader. A drawing beside words says nothing to a screen reader."""
_EVERY = "html, body, body *"  # markup in the text of a page can add attributes to the first two
_SCHEMES = {"", "http", "https", "mailto", "tel"}
_DATA = "application/ld+json"
_REMEDY = "write plain Markdown, or ask for a component"
Found = tuple[str, str]


def unsafe(page: str, tree: LexborHTMLParser) -> Iterator[Fault]:
    """All faults in the body of a built page: text can close the article that it stands in. Ours is no exception."""
    for node in tree.css(_EVERY):
        for written, message in wrong((node.tag or "").lower(), tuple(node.attributes.items())):
            yield Fault(page, written, message, _REMEDY)


@lru_cache(maxsize=10_000)
def wrong(tag: str, attributes: tuple[tuple[str, str | None], ...]) -> tuple[Found, ...]:
    """What is wrong with a tag, as it is written and in words. Names are in small letters. Most tags stand often."""
    element = _element(tag, dict(attributes))
    return (*element, *(found for name, value in attributes for found in _attribute(tag, name, (value or "").strip())))


def _element(tag: str, attributes: dict[str, str | None]) -> Iterator[Found]:
    if tag in ACTIVE and not (tag == "script" and attributes.get("type") == _DATA):
        yield f"<{tag}", f"`<{tag}>` cannot stand on a page"


def _attribute(tag: str, name: str, value: str) -> Iterator[Found]:
    if name.startswith("on"):
        yield name, f"attribute `{name}` would run code"
    if name == "style" or (name in HIDING and tag != "svg"):
        yield name, f"attribute `{name}` cannot stand on a page"
    if name in ADDRESSES:
        for address in value.replace(",", " ").split() if name in SEVERAL else ["".join(value.split())]:
            if message := _address(address, leads=tag == "a" and name.endswith("href")):
                yield value, message


def _address(address: str, leads: bool) -> str | None:
    """What is wrong with an address, which leads a reader elsewhere or is loaded."""
    try:
        parts = urlsplit(address.replace("\\", "/"))  # as browsers read it
    except ValueError:
        return f"`{address[:60]}` is no address"
    if parts.scheme.lower() not in _SCHEMES:
        return f"address `{address[:60]}` would run code or leave the web"
    if not leads and (parts.scheme or parts.netloc):
        return f"`{address[:60]}` would be loaded from another host"
    return None
