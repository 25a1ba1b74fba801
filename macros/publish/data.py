"""Publishes the records as JSON, each file with a JSON Schema, for reuse."""

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, Field, field_serializer

from macros.components.answers import changes
from macros.components.structured import LICENSE
from macros.content.guide import Guide
from macros.models.answers import Change
from macros.models.corrections import Correction
from macros.models.evidence import Claim
from macros.models.exercises import Exercise
from macros.models.pages import Treatment
from macros.models.permalinks import Redirect

T = TypeVar("T")


class TreatmentRecord(Treatment):
    """A treatment with the ids of its claims, which are published in a file of their own."""

    @field_serializer("claims")
    def serialize_claims(self, claims: tuple[Claim, ...]) -> tuple[str, ...]:
        """Returns the ids of the claims."""
        return tuple(claim.id for claim in claims)


class PublishedTreatment(BaseModel):
    """A treatment and the URL of its page, relative to the root of the site."""

    url: str
    record: TreatmentRecord


class PublishedCorrection(BaseModel):
    """A correction and the URLs of its pages, relative to the root of the site."""

    urls: list[str]
    record: Correction


class PublishedChange(BaseModel):
    """A changed answer: its key and name, and the URL that shows it, relative to the root of the site."""

    answer: str = Field(description="`claim:` or `option:` with an id, or the URL of a page with a kind of pain")
    name: str
    url: str
    record: Change


class DataFile(BaseModel):
    """The license and the version of a file, and the newest day on which facts in the guide were checked."""

    license: str = LICENSE
    version: str | None = Field(description="the last release of the guide before the file was made")
    date: date


class Export(DataFile, Generic[T]):
    """A file of records, its license, and the newest day on which facts in the guide were checked."""

    items: list[T] = Field(
        description="in alphabetical order of their ids, or the newest first; an id is never given to something else"
    )


def write_records(guide: Guide, site: Path) -> None:
    """Writes treatments, claims, changes, exercises, corrections and redirects below a built site."""
    stamp = stamp_of(guide)
    treatments = [
        PublishedTreatment(url=page.url, record=TreatmentRecord.model_construct(**dict(record)))
        for page, record in guide.treatments.values()
    ]
    treatments.sort(key=lambda treatment: treatment.record.id)
    claims = [claim for _, claim in sorted(guide.claims.items())]
    corrections = [
        PublishedCorrection(urls=[guide.pages[path].url for path in entry.pages], record=entry)
        for entry in guide.corrections
    ]
    changed = [
        PublishedChange(answer=found.answer.key, name=found.answer.name, url=found.url, record=found.change)
        for found in changes(guide)
    ]
    exercises = sorted(guide.shared.exercises, key=lambda exercise: exercise.id)
    redirects = sorted(guide.shared.redirects, key=lambda entry: entry.from_)
    write_data(site, "treatments", Export[PublishedTreatment](**stamp, items=treatments))
    write_data(site, "claims", Export[Claim](**stamp, items=claims))
    write_data(site, "changes", Export[PublishedChange](**stamp, items=changed))
    write_data(site, "exercises", Export[Exercise](**stamp, items=exercises))
    write_data(site, "corrections", Export[PublishedCorrection](**stamp, items=corrections))
    write_data(site, "redirects", Export[Redirect](**stamp, items=redirects))


def stamp_of(guide: Guide) -> dict[str, Any]:
    """Returns the version and the date of each file: not those of the build, so that equal records give equal bytes."""
    version = guide.citation.get("version")
    return {"version": str(version) if version else None, "date": guide.newest_check}


def write_data(site: Path, name: str, content: BaseModel) -> None:
    """Writes `data/NAME.json` and its schema, `data/NAME.schema.json`, below a built site."""
    folder = site / "data"
    folder.mkdir(exist_ok=True)
    _write(folder / f"{name}.json", content.model_dump(mode="json", by_alias=True))
    _write(folder / f"{name}.schema.json", _schema(type(content)))


@cache
def _schema(kind: type[BaseModel]) -> dict[str, Any]:
    """Returns the JSON Schema of a file. Cached, because a preview writes it with each change."""
    return kind.model_json_schema(by_alias=True, mode="serialization")


def _write(path: Path, content: object) -> None:
    """Writes JSON with sorted keys, so that equal content gives equal bytes."""
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    path.write_text(f"{text}\n", encoding="utf-8")
