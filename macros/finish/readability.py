"""How hard the pages of a built site are to read. A report, not a verdict: such tools advise, they do not judge."""

import re
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pyphen

GRADE = 8
_BLOCKS = {"p", "li", "dd", "dt", "td", "th", "h1", "h2", "h3", "h4", "figcaption", "caption"}
_TEXT = {"p", "li", "dd"}
_SKIPPED = {"refs", "also", "crumbs", "toc", "stamp", "ask__notes", "small", "cards"}
_VOID = {"br", "img", "input", "hr", "meta", "link", "rect", "use", "path", "circle", "line"}
_SENTENCE = re.compile(r"(?<=[.?!])\s+")
_WORD = re.compile(r"[A-Za-z][A-Za-z'\u2019-]*")


@dataclass(frozen=True)
class Reading:
    """One page: its sentences, words a sentence, the longest one, and the grade (Flesch-Kincaid, 1975)."""

    page: str
    sentences: int
    mean: float
    longest: str
    grade: float

    def __str__(self) -> str:
        words = len(self.longest.split())
        return f"grade {self.grade:4.1f}, {self.mean:4.1f} words a sentence, longest {words:2} words: {self.page}"


def readings(site: Path) -> list[Reading]:
    """The readings of all pages that have running text, the hardest first."""
    found = [_reading(path.relative_to(site).as_posix(), sentences(path)) for path in site.rglob("index.html")]
    return sorted((reading for reading in found if reading), key=lambda reading: -reading.grade)


def sentences(path: Path) -> list[str]:
    """The sentences of a page's running text: paragraphs, list items and definitions in its main part."""
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    reader.close()
    parts = [part for block in reader.blocks for part in _SENTENCE.split(" ".join(block.split()))]
    return [part for part in parts if _WORD.search(part)]


def _reading(page: str, found: list[str]) -> Reading | None:
    words = [word for sentence in found for word in _WORD.findall(sentence)]
    if not words:
        return None
    mean = sum(len(sentence.split()) for sentence in found) / len(found)
    syllables = sum(map(_syllables, words))
    grade = 0.39 * len(words) / len(found) + 11.8 * syllables / len(words) - 15.59
    return Reading(page, len(found), mean, max(found, key=lambda sentence: len(sentence.split())), grade)


@cache
def _dictionary() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="en_US", left=1, right=1)


@cache
def _syllables(word: str) -> int:
    """Places to hyphenate, and one: a little over the truth (1.40 a word, where a pronouncing dictionary has 1.34)."""
    return len(_dictionary().positions(word.lower())) + 1


class _Reader(HTMLParser):
    """Collects the text of blocks below <main>, without what is skipped."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[str] = []
        self.open: list[tuple[str, bool]] = []
        self.current: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            return
        classes = set((dict(attrs).get("class") or "").split())
        inside = bool(self.open and self.open[-1][1]) or tag == "main"
        self.open.append((tag, inside and not classes & _SKIPPED and tag not in {"sup", "nav", "script", "svg"}))
        if tag in _BLOCKS:
            self._close()
            if tag in _TEXT and self.open[-1][1]:
                self.current = []

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        while self.open and self.open.pop()[0] != tag:  # what an editor left open ends here
            pass
        if tag in _BLOCKS:
            self._close()

    def handle_data(self, data: str) -> None:
        if self.current is not None and self.open and self.open[-1][1]:
            self.current.append(data)

    def _close(self) -> None:
        if self.current:
            self.blocks.append("".join(self.current))
        self.current = None
