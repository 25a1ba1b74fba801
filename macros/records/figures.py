"""The figures that records tell a reader: those of texts and measures, not those of dates, ids and sources."""

from collections.abc import Iterator
from typing import Any

from macros.records.expiry import KEY as EXPIRES
from macros.records.prose import figures

NAMES = {
    "type", "id", "sources", "checked_on", "clinical_review", EXPIRES, "topic", "condition", "related", "disclaimers",
}  # fmt: skip
"""Keys whose values stand for something else than what they say."""


def told(data: Any) -> set[str]:
    """The figures in the data of records, as written."""
    return figures(" ".join(_texts(data)))


def _texts(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        for key, value in data.items():
            if key not in NAMES:
                yield from _texts(value)
    elif isinstance(data, list):
        for value in data:
            yield from _texts(value)
    else:
        yield str(data)
