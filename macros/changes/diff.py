"""Compares two records key by key. Entries of lists are known by their names, so that a new order moves nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any

Sections = dict[str, list[str]]
"""The paragraphs of a text by the heading that they stand below."""

_NAMES = ("id", "label", "body", "condition", "urgency", "term", "word", "myth", "when", "text", "title")
"""The keys by which an entry of a list is known, the first one that it has."""


@dataclass(frozen=True, order=True)
class Name:
    """A step of a path that an author named: an entry of a list, or a heading. It equals no key of the same letters."""

    text: str

    def __str__(self) -> str:
        """The name as it is shown."""
        return self.text


Path = tuple[str | Name, ...]
"""Where a value stands: keys of records, and names."""


@dataclass(frozen=True)
class Difference:
    """One value that changed: where it stands, and how it was and is (None where it was not, or is no more)."""

    path: Path
    before: Any
    after: Any


def differences(before: Any, after: Any, at: Path = ()) -> Iterator[Difference]:
    """What differs between two values as read from YAML. White space and the short form of a statement do not count."""
    before, after = _plain(before), _plain(after)
    if before == after:
        return
    if isinstance(before, list) and isinstance(after, list):
        old, new = _named(before), _named(after)
        yield from differences(old, new, at)
        if sorted(old) == sorted(new) and list(old) != list(new):
            yield Difference((*at, "order"), ", ".join(map(str, old)), ", ".join(map(str, new)))
    elif isinstance(before, dict) and isinstance(after, dict):
        for key in dict.fromkeys([*before, *after]):
            yield from differences(before.get(key), after.get(key), (*at, key if isinstance(key, Name) else str(key)))
    else:
        yield Difference(at, before, after)


def paragraphs(before: Sections, after: Sections, at: Path) -> Iterator[Difference]:
    """What differs between two texts, paragraph by paragraph: one that was rewritten stands beside what it was."""
    for heading in dict.fromkeys([*before, *after]):
        old, new = (list(map(_plain, text.get(heading, []))) for text in (before, after))
        for kind, start, end, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            if kind != "equal":
                for was, now in zip_longest(old[start:end], new[first:last]):
                    yield Difference((*at, Name(heading)), was, now)


def _plain(value: Any) -> Any:
    if isinstance(value, dict) and set(value) == {"text"}:
        return _plain(value["text"])
    return " ".join(value.split()) if isinstance(value, str) else value


def _named(entries: list[Any]) -> dict[Name, Any]:
    named: dict[str, Any] = {}
    for entry in map(_plain, entries):
        keys = entry if isinstance(entry, dict) else {"text": entry}
        name = str(next((keys[key] for key in _NAMES if key in keys), "entry"))
        twin = sum(other == name or other.startswith(f"{name} (") for other in named)
        named[f"{name} ({twin + 1})" if twin else name] = entry
    return {Name(name): entry for name, entry in named.items()}
