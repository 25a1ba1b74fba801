"""Compares two records key by key. Entries of lists are known by their names, so that a new order moves nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

Path = tuple[str, ...]

_NAMES = ("id", "label", "body", "condition", "urgency", "term", "word", "myth", "when", "text", "title")
"""The keys by which an entry of a list is known, the first one that it has."""


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
            yield Difference((*at, "order"), ", ".join(old), ", ".join(new))
    elif isinstance(before, dict) and isinstance(after, dict):
        for key in dict.fromkeys([*before, *after]):
            yield from differences(before.get(key), after.get(key), (*at, str(key)))
    else:
        yield Difference(at, before, after)


def _plain(value: Any) -> Any:
    if isinstance(value, dict) and set(value) == {"text"}:
        return _plain(value["text"])
    return " ".join(value.split()) if isinstance(value, str) else value


def _named(entries: list[Any]) -> dict[str, Any]:
    named: dict[str, Any] = {}
    for entry in map(_plain, entries):
        name = str(next((entry[key] for key in _NAMES if key in entry), "entry")) if _has_keys(entry) else str(entry)
        twin = sum(other == name or other.startswith(f"{name} (") for other in named)
        named[f"{name} ({twin + 1})" if twin else name] = entry
    return named


def _has_keys(entry: Any) -> bool:
    return isinstance(entry, dict)
