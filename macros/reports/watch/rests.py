"""Lists the claims, ratings and pages that rest on a source."""

from collections.abc import Iterator
from functools import reduce
from operator import getitem
from typing import Any

from macros.checks.ids import Name
from macros.checks.references import cited
from macros.content.guide import Guide

_KINDS = {"claims": "claim", "ratings": "rating", "guidelines": "guideline"}


def rests_on(guide: Guide, key: str) -> list[str]:
    """Returns a line for each record and each text that cites a source, in the order of the files."""
    return list(dict.fromkeys(line for name in cited(guide) if name.text == key for line in _lines(name)))


def _lines(name: Name) -> Iterator[str]:
    place = f"`{name.source.file}`, line {name.line}"
    if isinstance(name.at, int):
        yield f"{place}: text"
        return
    *path, _, _ = name.at
    record: Any = reduce(getitem, path, name.source.data)
    kind = _KINDS.get(str(path[-2]), "record") if len(path) > 1 else "record"
    label = record.get("id") or record.get("condition")
    alone = ", on it alone" if len(record["sources"]) == 1 else ""
    yield f"{place}: {kind}{f' `{label}`' if label else ''}{alone}"
