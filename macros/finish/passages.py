"""Reads built pages as search knows them: by passages, each from one place that a link can name to the next."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

_LEFT_OUT = (
    "dl:not(.glossary) dt, nav, .stamp, .flags, #sources, .refs, .find-page, aside.note, sup, script, "
    ".sized, button, .related, .sheet, .improve"
)
"""What stands on many pages alike, leads to others or is no text."""
_PLACES = "h2[id], h3[id], .glossary > [id], .technique[id]"
_NAME = "h2, h3, dt"
_MARK = "\0"  # no page holds it: a parser of HTML replaces it (HTML Standard, 13.2.5)


@dataclass(frozen=True)
class Passage:
    """A part of a page: the id and the name of the place where it begins, both empty at the top, and its text.

    The text is as it stands in the page, with line breaks.
    """

    id: str
    name: str
    text: str


@dataclass(frozen=True)
class Indexed:
    """A page as search knows it: its address below the site, and its passages in order."""

    url: str
    passages: tuple[Passage, ...]

    @property
    def text(self) -> str:
        """All of its text."""
        return " ".join(" ".join(passage.text for passage in self.passages).split())


def read_page(site: Path, url: str) -> Indexed | None:
    """The passages of the built page at an address below the site; None where there is no article."""
    path = site / url / "index.html"
    _, main, rest = path.read_bytes().partition(b"<main") if path.is_file() else (b"", b"", b"")
    article = LexborHTMLParser(main + rest).css_first("main article")
    return Indexed(url, tuple(_passages(article))) if article else None


def _passages(article: LexborNode) -> Iterator[Passage]:
    for part in article.css(_LEFT_OUT):
        part.decompose()
    places = article.css(_PLACES)
    names = [("", ""), *((place.id or "", _name(place)) for place in places)]
    for place in places:
        place.insert_before(_MARK)
    texts = article.text(separator=" ").split(_MARK)
    for (place_id, name), text in zip(names, texts, strict=True):
        yield Passage(place_id, name, text)


def _name(place: LexborNode) -> str:
    """What a place is called: itself if it is a heading, or the first heading in it."""
    heading = place if place.tag in ("h2", "h3") else place.css_first(_NAME)
    return " ".join(heading.text().split()) if heading else ""
