"""Checks sentences: none is said on many pages without a record, and “we found no study” says where was looked."""

import re
from collections.abc import Iterator
from typing import Any

from macros.content.guide import Guide
from macros.content.prose import CITATION, Excerpt, find, without_calls, without_code
from macros.content.source import Source
from macros.content.yaml_values import Location, walk
from macros.models.issue import Issue

MOST = 2
"""How many times a sentence of MIN_WORDS or more may be written."""
MIN_WORDS = 6
_SENTENCE = re.compile(r"(?:^|(?<=[.?!]\s))[^#|\s].*?(?:[.?!](?=\s|\[|$)|$)", re.MULTILINE)
_NOT_WORDS = re.compile(rf"{CITATION.pattern}|\]\([^)]*\)|\*\*[^*]+:\*\*|^(?:[-*]|\d+\.)\s")
_WORD = re.compile(r"[\w'\u2019-]+")
_NOTHING = re.compile(
    r"\bwe (?:found|saw|read|know of) no(?: \w+){0,2} (?:stud(?:y|ies)|trials?|evidence)\b", re.IGNORECASE
)
_WHERE = re.compile(r"\b(?:reviews?|pubmed|cochrane|sources?|guidelines?|map|search\w*|listed)\b", re.IGNORECASE)
"""What was searched or read."""
_PARAGRAPH = re.compile(r"(?:.+\n?)+")
_WHERE_HINT = "name the review, the guideline or the database in the same paragraph, or cite it"


def check_sentences(guide: Guide) -> Iterator[Issue]:
    """Yields an issue for each further place of a sentence, and where nothing says where was looked."""
    pages = [page.source for page in guide.pages.values() if not page.path.startswith("editors/")]
    said: dict[str, list[tuple[Source, Excerpt]]] = {}
    for source in pages:
        for sentence in find(_SENTENCE, without_calls(without_code(source.body)), source):
            words = _WORD.findall(_NOT_WORDS.sub(" ", sentence.text).casefold())
            if len(words) >= MIN_WORDS:
                said.setdefault(" ".join(words), []).append((source, sentence))
    for places in said.values():
        for source, sentence in places[MOST:]:
            message = f"`{sentence.text[:60]}` is written {len(places)} times on the site"
            hint = "say it in other words or leave it out; if all must say the same, make a record of it"
            yield Issue(source.file, sentence.line, "sentence-repeated", message, hint)
    for source in pages:
        for part in find(_PARAGRAPH, without_code(source.body), source):
            if not CITATION.search(part.text):
                yield from _check_nothing(source.file, part.line, part.text)
    for source in guide.sources:
        yield from _check_records(source)


def _check_records(source: Source) -> Iterator[Issue]:
    """Yields an issue for each text of a record without sources that says that nothing was found."""
    cited: set[Location] = {at for at, value in walk(source.data) if isinstance(value, dict) and value.get("sources")}
    for at, text in walk(source.data):
        if isinstance(text, str) and not any(at[:depth] in cited for depth in range(len(at))):
            yield from _check_nothing(source.file, source.line(at), text)


def _check_nothing(file: str, line: int, text: Any) -> Iterator[Issue]:
    if (found := _NOTHING.search(text)) and not _WHERE.search(text):
        yield Issue(file, line, "search-not-stated", f"`{found[0]}` does not say where was looked", _WHERE_HINT)
