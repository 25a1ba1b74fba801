"""Reads built HTML: the ids of a page and everything that it links to."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

_LINKS = ("href", "src", "poster")


@dataclass
class Document:
    """A built page: its ids in order (twice if twice there) and its links as written."""

    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.document = Document()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        values = dict(attrs)
        if values.get("id"):
            self.document.ids.append(str(values["id"]))
        self.document.links += [value for name in _LINKS if (value := values.get(name)) is not None]
        self.document.links += [part.split()[0] for part in (values.get("srcset") or "").split(",") if part.strip()]

    handle_startendtag = handle_starttag


def read_html(path: Path) -> Document:
    """The document in an HTML file."""
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    reader.close()
    return reader.document
