"""Publishes claims, ratings and sources as CSV, for spreadsheets."""

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from macros.components.structured import LICENSE
from macros.content.guide import Guide
from macros.models.evidence import Claim, Numbers, Rating
from macros.models.shared import Reference
from macros.publish.data import stamp_of

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet read a text as a formula."""
_OTHERWISE = {"changes", "numbers", "expires"}
"""Keys of records that are no column: changes are published as JSON, numbers have a column each."""


def write_tables(guide: Guide, site: Path) -> None:
    """Writes claims.csv, ratings.csv and references.csv below `data/` of a built site."""
    claims = ({**_row(claim), **_row(claim.numbers)} for _, claim in sorted(guide.claims.items()))
    ratings = (
        {"page": page.url, **_row(rating)}
        for page in sorted(guide.pages.values(), key=lambda page: page.url)
        for rating in (page.record.ratings if page.record else ())
    )
    references = (_row(reference) for _, reference in sorted(guide.shared.references.items()))
    _write(guide, site / "data/claims.csv", [*_columns(Claim), *_columns(Numbers)], claims)
    _write(guide, site / "data/ratings.csv", ["page", *_columns(Rating)], ratings)
    _write(guide, site / "data/references.csv", _columns(Reference), references)


def _columns(kind: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in kind.model_fields.items() if name not in _OTHERWISE]


def _row(record: BaseModel | None) -> dict[str, Any]:
    return record.model_dump(mode="json", by_alias=True) if record else {}


def _write(guide: Guide, path: Path, columns: list[str], rows: Iterable[Mapping[str, Any]]) -> None:
    """Writes a table. Each row names the license, the version and the day, because a row may be copied alone."""
    stamp = {"license": LICENSE, **stamp_of(guide)}
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, [*columns, *stamp], extrasaction="ignore", lineterminator="\n")
        table.writeheader()
        table.writerows({key: _cell(value) for key, value in {**row, **stamp}.items()} for row in rows)


def _cell(value: Any) -> Any:
    """Returns a value as a cell: a list with `; `, the values of a group with spaces, and no text that is a formula."""
    if isinstance(value, list):
        value = "; ".join(str(_cell(item)) for item in value)
    elif isinstance(value, dict):
        value = " ".join(str(item) for item in value.values() if item is not None)
    elif isinstance(value, bool):
        value = str(value).lower()
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
