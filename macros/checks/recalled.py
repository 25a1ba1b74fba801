"""Checks that what nobody has read in a source has no figures (docs/editors/add.md)."""

import re
from collections.abc import Iterator
from typing import Any

from macros.content.guide import Guide
from macros.content.prose import CITATION, find, numbers_in_text, without_code
from macros.content.source import Source
from macros.content.yaml_values import Location
from macros.models.issue import Issue

_WORDS = re.compile(r"\bas far as we (know|recall)\b", re.IGNORECASE)
"""How a sentence says that it is recalled."""
_IN_TEXT = re.compile(rf"[^.?!\n]*{_WORDS.pattern}[^.?!\n]*", re.IGNORECASE)
_SENTENCE = re.compile(r"[^.?!]+(?:[.?!](?!\s|$)[^.?!]*)*")
_NOT_SHOWN = {"id", "sources", "body", "year", "condition", "topic", "changes"}
"""Keys whose digits are names, dates, or what was said before."""
_HINT = "remove them; if you have read them in the source, remove `recalled` or “as far as we know”"


def check_recalled(guide: Guide) -> Iterator[Issue]:
    """Yields an issue for each number in a recalled record, and in a sentence that says that it is recalled."""
    unread = {key for key, reference in guide.shared.references.items() if reference.recalled}
    for source in guide.sources:
        yield from _check(source, source.data, (), unread)
        for found in find(_IN_TEXT, without_code(source.body), source):
            yield from _issues(source.file, found.line, "the sentence", found.text)


def _check(source: Source, data: Any, at: Location, unread: set[str]) -> Iterator[Issue]:
    """Checks the records in `data`, at any depth."""
    if isinstance(data, dict) and _is_recalled(data, unread):
        yield from _issues(source.file, source.line(at), "the record", " ".join(_texts(data)))
        return
    for key, value in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
        if isinstance(value, str):
            for sentence in filter(_WORDS.search, _SENTENCE.findall(value)):
                yield from _issues(source.file, source.line((*at, key)), "the sentence", sentence)
        else:
            yield from _check(source, value, (*at, key), unread)


def _is_recalled(record: dict[str, Any], unread: set[str]) -> bool:
    """Returns whether a record says so, or cites only sources that nobody has read."""
    sources = record.get("sources")
    if not isinstance(sources, list):
        return False
    return record.get("recalled") is True or bool(sources and unread.issuperset(map(str, sources)))


def _texts(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        for key, value in data.items():
            if key not in _NOT_SHOWN:
                yield from _texts(value)
    elif isinstance(data, str | int | float):
        yield str(data)


def _issues(file: str, line: int, what: str, text: str) -> Iterator[Issue]:
    if found := sorted(numbers_in_text(CITATION.sub("", text))):
        message = f"{what} is recalled, and has numbers: {', '.join(found)}"
        yield Issue(file, line, "recalled-number", message, _HINT)
