"""Compares two records key by key. List entries are identified by name, so that moving one changes only the order."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any

Sections = dict[str, list[str]]
"""{heading: its paragraphs}."""

_NAMES = ("id", "label", "body", "condition", "urgency", "term", "word", "myth", "when", "text", "title")
"""The keys that identify a list entry: the first one that it has."""


@dataclass(frozen=True, order=True)
class Name:
    """A step of a path that an author named: a list entry or a heading. Differs from a key of the same text."""

    text: str

    def __str__(self) -> str:
        """Returns the text."""
        return self.text


Path = tuple[str | Name, ...]
"""The path to a value: keys of records, and names."""


@dataclass(frozen=True)
class Difference:
    """A changed value. before, after: None if it did not exist, or does not exist any more."""

    path: Path
    before: Any
    after: Any


def differences(before: Any, after: Any, at: Path = ()) -> Iterator[Difference]:
    """Yields the differences of two YAML values. White space and the short form of a statement are ignored."""
    before, after = _normalize(before), _normalize(after)
    if before == after:
        return
    if isinstance(before, list) and isinstance(after, list):
        old, new = _by_name(before), _by_name(after)
        yield from differences(old, new, at)
        if sorted(old) == sorted(new) and list(old) != list(new):
            yield Difference((*at, "order"), ", ".join(map(str, old)), ", ".join(map(str, new)))
    elif isinstance(before, dict) and isinstance(after, dict):
        for key in dict.fromkeys([*before, *after]):
            yield from differences(before.get(key), after.get(key), (*at, key if isinstance(key, Name) else str(key)))
    else:
        yield Difference(at, before, after)


def paragraphs(before: Sections, after: Sections, at: Path) -> Iterator[Difference]:
    """Yields the differences of two texts by paragraph, pairing rewritten paragraphs."""
    for heading in dict.fromkeys([*before, *after]):
        old, new = (list(map(_normalize, text.get(heading, []))) for text in (before, after))
        for kind, start, end, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            if kind != "equal":
                for was, now in zip_longest(old[start:end], new[first:last]):
                    yield Difference((*at, Name(heading)), was, now)


def _normalize(value: Any) -> Any:
    if isinstance(value, dict) and set(value) == {"text"}:
        return _normalize(value["text"])
    return " ".join(value.split()) if isinstance(value, str) else value


def _by_name(entries: list[Any]) -> dict[Name, Any]:
    named: dict[str, Any] = {}
    for entry in map(_normalize, entries):
        keys = entry if isinstance(entry, dict) else {"text": entry}
        name = str(next((keys[key] for key in _NAMES if key in keys), "entry"))
        twin = sum(other == name or other.startswith(f"{name} (") for other in named)
        named[f"{name} ({twin + 1})" if twin else name] = entry
    return {Name(name): entry for name, entry in named.items()}
