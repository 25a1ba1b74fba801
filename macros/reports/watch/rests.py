"""Lists the claims, ratings and pages that rest on a source."""

from functools import reduce
from operator import getitem
from typing import Any

from macros.checks.ids import Name
from macros.checks.references import cited
from macros.content.guide import Guide

_KINDS = {"claims": "claim", "ratings": "rating", "guidelines": "guideline"}


def rests_on(guide: Guide, key: str) -> list[str]:
    """Returns a line for each record and each text that cites a source, in the order of the files."""
    lines: dict[str, str] = {}
    for name in cited(guide):
        if name.text == key:  # a record in the text of a page is found first, then as text
            lines.setdefault(f"`{name.source.file}`, line {name.line}", _describe(name))
    return [f"{place}: {what}" for place, what in lines.items()]


def _describe(name: Name) -> str:
    if isinstance(name.at, int):
        return "text"
    *path, _, _ = name.at
    record: Any = reduce(getitem, path, name.source.data)
    kind = _KINDS.get(str(path[-2]), "record") if len(path) > 1 else "record"
    label = record.get("id") or record.get("condition")
    alone = ", on it alone" if len(record["sources"]) == 1 else ""
    return f"{kind}{f' `{label}`' if label else ''}{alone}"
