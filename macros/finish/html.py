"""Reads built HTML once: the ids of each page, everything that it links to, and the elements of its article."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

_LINKS = ("href", "src", "poster")


@dataclass
class Document:
    """A built page: its ids in order (twice if twice there), its links as written, and each tag within <article>."""

    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    article: list[tuple[str, dict[str, str]]] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.document = Document()
        self.articles = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.articles += tag == "article"
        if self.articles:
            self.document.article.append((tag, values))
        if values.get("id"):
            self.document.ids.append(values["id"])
        self.document.links += [values[name] for name in _LINKS if name in values]
        self.document.links += [part.split()[0] for part in values.get("srcset", "").split(",") if part.strip()]

    handle_startendtag = handle_starttag

    def handle_endtag(self, tag: str) -> None:
        self.articles -= tag == "article"


def read_site(site: Path) -> dict[str, Document]:
    """The documents of all HTML files below `site`, by their path there."""
    return {path.relative_to(site).as_posix(): _read(path) for path in sorted(site.rglob("*.html"))}


def _read(path: Path) -> Document:
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    reader.close()
    return reader.document
