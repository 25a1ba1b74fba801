"""Checks that what nobody has read in a source has no figures (docs/editors/add.md)."""

import re
from collections.abc import Iterator
from functools import partial
from typing import Any

from macros.checks.loose_numbers import numbers_in
from macros.content.guide import Guide
from macros.content.prose import CITATION, find, numbers_in_text, without_code
from macros.content.yaml_values import walk
from macros.models.issue import Issue

_WORDS = re.compile(r"\bas far as we (know|recall)\b", re.IGNORECASE)
"""How a sentence says that it is recalled."""
_IN_TEXT = re.compile(rf"[^.?!\n]*{_WORDS.pattern}[^.?!\n]*", re.IGNORECASE)
_SENTENCE = re.compile(r"[^.?!]+(?:[.?!](?!\s|$)[^.?!]*)*")
_NOT_SHOWN = {"body", "year", "changes"}
"""Keys whose digits are names, dates, or what was said before, besides those that no reader sees."""
_HINT = "remove them; if you have read them in the source, remove `recalled` or “as far as we know”"


def check_recalled(guide: Guide) -> Iterator[Issue]:
    """Yields an issue for each number in a recalled record, and in a sentence that says that it is recalled."""
    unread = {key for key, reference in guide.shared.references.items() if reference.recalled}
    is_recalled = partial(_is_recalled, unread)
    for source in guide.sources:
        for at, value in walk(source.data, is_leaf=is_recalled):
            if is_recalled(value):
                shown = {key: text for key, text in value.items() if key not in _NOT_SHOWN}
                yield from _issues(source.file, source.line(at), "the record", numbers_in(shown))
            for sentence in filter(_WORDS.search, _SENTENCE.findall(value) if isinstance(value, str) else ()):
                yield from _issues(source.file, source.line(at), "the sentence", numbers_in_text(sentence))
        for found in find(_IN_TEXT, without_code(source.body), source):
            numbers = numbers_in_text(CITATION.sub("", found.text))
            yield from _issues(source.file, found.line, "the sentence", numbers)


def _is_recalled(unread: set[str], record: Any) -> bool:
    """Returns whether a record says so, or cites only sources that nobody has read."""
    sources = record.get("sources") if isinstance(record, dict) else None
    if not isinstance(sources, list):
        return False
    return record.get("recalled") is True or bool(sources and unread.issuperset(map(str, sources)))


def _issues(file: str, line: int, what: str, numbers: set[str]) -> Iterator[Issue]:
    if numbers:
        message = f"{what} is recalled, and has numbers: {', '.join(sorted(numbers))}"
        yield Issue(file, line, "recalled-number", message, _HINT)
