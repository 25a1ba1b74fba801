"""Reads the answers of Crossref (api.crossref.org/works/DOI). Raises ValueError for any other body."""

import re

from pydantic import BaseModel, Field

from macros.reports.watch.findings import Finding, Kind, doi_link

_KINDS = {
    "retraction": Kind.RETRACTED,
    "removal": Kind.RETRACTED,
    "withdrawal": Kind.RETRACTED,
    "partial_retraction": Kind.DOUBTED,
    "expression_of_concern": Kind.DOUBTED,
    "new_edition": Kind.SUPERSEDED,
    "new_version": Kind.SUPERSEDED,
}
"""Types of updates. All others are corrections."""


class _Date(BaseModel):
    parts: list[list[int | None]] = Field(alias="date-parts")


class _Update(BaseModel):
    doi: str = Field(alias="DOI")
    type: str
    updated: _Date | None = None


class _Related(BaseModel):
    id: str


class _Work(BaseModel):
    doi: str = Field(alias="DOI")
    title: list[str] = []
    updates: list[_Update] = Field(default=[], alias="updated-by")
    relation: dict[str, list[_Related]] = {}


class _Answer(BaseModel):
    message: _Work


def read_work(body: bytes) -> list[Finding]:
    """Returns the notices about a work."""
    work = _Answer.model_validate_json(body).message
    found = [_of_update(update) for update in work.updates]
    for newer in work.relation.get("is-replaced-by", []):
        found.append(Finding(Kind.SUPERSEDED, "Crossref says that it is replaced", link=doi_link(newer.id)))
    if any(re.match(r"\W*(retracted|withdrawn)\b", title, re.IGNORECASE) for title in work.title):
        found.append(Finding(Kind.RETRACTED, "its title at Crossref says so"))
    return found


def read_next_version(body: bytes) -> list[Finding]:
    """Returns that a Cochrane review is superseded by this work."""
    work = _Answer.model_validate_json(body).message
    return [Finding(Kind.SUPERSEDED, "Crossref has the next version", link=doi_link(work.doi))]


def _of_update(update: _Update) -> Finding:
    kind = _KINDS.get(re.sub(r"[ -]", "_", update.type.lower()), Kind.CORRECTED)
    return Finding(kind, "Crossref has a notice", _format(update.updated), doi_link(update.doi))


def _format(day: _Date | None) -> str:
    parts = day.parts[0] if day and day.parts else []
    return "-".join(f"{part:02d}" for part in parts if part)
