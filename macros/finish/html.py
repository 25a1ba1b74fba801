"""Reads built HTML: the ids of a page and everything that it links to."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

_LINKS = {"a": "href", "link": "href", "img": "src", "script": "src", "source": "src", "iframe": "src", "use": "href"}


@dataclass
class Document:
    """A built page: its ids in order (twice if twice there) and its links as written."""

    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.document = Document()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if values.get("id"):
            self.document.ids.append(str(values["id"]))
        target = values.get(_LINKS.get(tag, ""))
        if target is not None:
            self.document.links.append(target)

    handle_startendtag = handle_starttag


def read_html(path: Path) -> Document:
    """The document in an HTML file."""
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    reader.close()
    return reader.document
