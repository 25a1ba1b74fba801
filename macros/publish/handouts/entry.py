"""Texts on a handout, each with the place where an editor changes it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from macros.content.yaml_values import Location
from macros.models.fields import StatementRecord

Place = Callable[[Location], tuple[str, int]]
"""Returns the file and the line of a value, as `GuidePage.place` and `Source.place` do."""


@dataclass(frozen=True)
class Entry:
    """A text. key: the field that holds it, such as `steps`. file, line: its place."""

    text: str
    key: str
    file: str
    line: int


def entry(place: Place, location: Location, text: str) -> Entry:
    """Returns a text with its place. Its key is the last name in its location, or `text`."""
    key = next((str(step) for step in reversed(location) if isinstance(step, str)), "text")
    return Entry(text, key, *place(location))


def entries(place: Place, location: Location, items: Iterable[StatementRecord | str]) -> list[Entry]:
    """Returns the texts of a list."""
    texts = (item if isinstance(item, str) else item.text for item in items)
    return [entry(place, (*location, index), text) for index, text in enumerate(texts)]


def entries_in(value: object) -> Iterator[Entry]:
    """Yields all entries in the content of a handout, in its order."""
    if isinstance(value, Entry):
        yield value
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from entries_in(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from entries_in(part)
