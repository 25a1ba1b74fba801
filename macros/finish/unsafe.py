"""Finds in the text of built pages what could run code or load from elsewhere: editors write text, not programs."""

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

from macros.finish.links import Fault

_TAGS = {"iframe", "object", "embed", "form", "meta", "base", "link", "style", "applet", "frame", "portal"}
_SCHEMES = {"", "http", "https", "mailto", "tel"}
_REMEDY = "write plain Markdown, or ask for a component"


def check_unsafe(site: Path) -> list[Fault]:
    """All faults in the articles of the HTML files below `site`; what the theme puts around them is not looked at."""
    return [
        Fault(path.relative_to(site).as_posix(), written, message, _REMEDY)
        for path in sorted(site.rglob("*.html"))
        for written, message in _found(path)
    ]


def _found(path: Path) -> list[tuple[str, str]]:
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    reader.close()
    return reader.found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.articles = 0
        self.found: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.articles += tag == "article"
        if self.articles:
            self.found += _faults(tag, {name: value or "" for name, value in attrs})

    handle_startendtag = handle_starttag

    def handle_endtag(self, tag: str) -> None:
        self.articles -= tag == "article"


def _faults(tag: str, attributes: dict[str, str]) -> Iterator[tuple[str, str]]:
    if tag in _TAGS or (tag == "script" and attributes.get("type") != "application/ld+json"):
        yield f"<{tag}", f"`<{tag}>` cannot stand on a page"
    for name, value in attributes.items():
        if name.startswith("on"):
            yield name, f"attribute `{name}` would run code"
        if name == "style":
            yield "style=", "attribute `style` cannot stand on a page"
        if name in ("href", "src", "srcset", "action", "formaction", "data"):
            yield from _address(name, value.strip())


def _address(name: str, value: str) -> Iterator[tuple[str, str]]:
    parts = urlsplit("".join(value.split()))
    if parts.scheme.lower() not in _SCHEMES:
        yield value, f"address `{value[:60]}` would run code or leave the web"
    elif name != "href" and parts.netloc:
        yield value, f"`{value[:60]}` would be loaded from another host"
