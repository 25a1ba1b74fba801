"""Finds markup of built pages that could run code or load from other hosts.

Pages are Markdown without HTML, so such markup comes from URLs and attribute lists.
"""

from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser

from macros.models.issue import Issue, Message

ACTIVE = {"animate", "applet", "base", "embed", "foreignobject", "form", "frame", "iframe", "link", "meta", "object"}
ACTIVE |= {"portal", "script", "set", "style", "template"}
"""Elements that load, run or change something."""
URL_ATTRIBUTES = {"href", "src", "poster", "srcset", "action", "formaction", "data", "xlink:href", "background", "ping"}
"""Attributes with a URL."""
URL_LIST_ATTRIBUTES = {"srcset", "ping"}
"""Attributes with several URLs."""
HIDING = {"hidden", "inert", "aria-hidden"}
"""Attributes that could hide a warning from readers. Icons may have them, because they are beside words."""
_ELEMENTS = "html, body, body *"  # a closing tag in a page could lead to the first two
_SCHEMES = {"", "http", "https", "mailto", "tel"}
_DATA = "application/ld+json"
_HINT = "write plain Markdown, or ask for a component"
Found = tuple[str, Message]
"""The excerpt and the message of an issue."""


def check_markup(page: str, tree: LexborHTMLParser) -> Iterator[Issue]:
    """Checks the body of a built page, including the frame: text could close its article."""
    for node in tree.css(_ELEMENTS):
        tag = (node.tag or "").lower()
        if tag == "script" and node.attributes.get("src") and node.parent and node.parent.tag == "body":
            tag = ""  # the script of the theme, and `extra_javascript`: allowed from the own host
        for excerpt, message in check_element(tag, tuple(node.attributes.items())):
            yield Issue(page, 0, *message, excerpt=excerpt)


@lru_cache(maxsize=10_000)
def check_element(tag: str, attributes: tuple[tuple[str, str | None], ...]) -> tuple[Found, ...]:
    """Returns the issues of an element. tag, names of attributes: in lower case. Cached: most elements repeat."""
    element = _element(tag, dict(attributes))
    return (*element, *(found for name, value in attributes for found in _attribute(tag, name, (value or "").strip())))


def _element(tag: str, attributes: dict[str, str | None]) -> Iterator[Found]:
    if tag in ACTIVE and not (tag == "script" and attributes.get("type") == _DATA):
        yield f"<{tag}", Message("active-element", f"`<{tag}>` is not allowed on a page", _HINT)


def _attribute(tag: str, name: str, value: str) -> Iterator[Found]:
    if name.startswith("on"):
        yield name, Message("event-handler", f"attribute `{name}` would run code", _HINT)
    if name == "style" or (name in HIDING and tag != "svg"):
        yield name, Message("forbidden-attribute", f"attribute `{name}` is not allowed on a page", _HINT)
    if name in URL_ATTRIBUTES:
        for address in value.replace(",", " ").split() if name in URL_LIST_ATTRIBUTES else ["".join(value.split())]:
            if message := _check_url(address, is_link=tag == "a" and name.endswith("href")):
                yield value, message


def _check_url(address: str, is_link: bool) -> Message | None:
    """Returns the issue of a URL, which is a link or is loaded; None without any."""
    try:
        parts = urlsplit(address.replace("\\", "/"))  # as browsers read it
    except ValueError:
        return Message("invalid-address", f"`{address[:60]}` is not a web address", _HINT)
    if parts.scheme.lower() not in _SCHEMES:
        return Message("unsafe-address", f"address `{address[:60]}` would run code or leave the web", _HINT)
    if not is_link and (parts.scheme or parts.netloc):
        return Message("other-host", f"`{address[:60]}` would be loaded from another host", _HINT)
    return None
