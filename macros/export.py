"""Publishes the records as JSON with a JSON Schema each, for whoever reuses them."""

import json
from datetime import date
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel, Field, field_serializer

from macros.components.structured import LICENSE
from macros.records.addresses import Redirect
from macros.records.corrections import Correction
from macros.records.evidence import Claim
from macros.records.guide import Guide
from macros.records.pages import Treatment

T = TypeVar("T")


class TreatmentRecord(Treatment):
    """A treatment that names its claims by id: they are published once, as claims."""

    @field_serializer("claims")
    def name_claims(self, claims: tuple[Claim, ...]) -> tuple[str, ...]:
        """The ids of the claims."""
        return tuple(claim.id for claim in claims)


class PublishedTreatment(BaseModel):
    """A treatment and the address of its page below the root of the site."""

    url: str
    record: TreatmentRecord


class PublishedCorrection(BaseModel):
    """A correction and the addresses of its pages below the root of the site."""

    urls: list[str]
    record: Correction


class DataFile(BaseModel):
    """What each file says: under which license it is, and the newest day on which facts in the guide were checked."""

    license: str = LICENSE
    date: date


class Export(DataFile, Generic[T]):
    """One file: what it holds, under which license, and the newest day on which facts in the guide were checked."""

    items: list[T] = Field(
        description="in alphabetical order of their ids, or the newest first; an id is never given to something else"
    )


def export(guide: Guide, site: Path) -> None:
    """Writes treatments, claims, corrections and redirects below a built site; other steps write what they read."""
    checked = guide.newest_check
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
    redirects = sorted(guide.shared.redirects, key=lambda entry: entry.from_)
    publish(site, "treatments", Export[PublishedTreatment](date=checked, items=treatments))
    publish(site, "claims", Export[Claim](date=checked, items=claims))
    publish(site, "corrections", Export[PublishedCorrection](date=checked, items=corrections))
    publish(site, "redirects", Export[Redirect](date=checked, items=redirects))


def publish(site: Path, name: str, content: BaseModel) -> None:
    """Writes `data/NAME.json` and its schema, `data/NAME.schema.json`, below a built site."""
    folder = site / "data"
    folder.mkdir(exist_ok=True)
    _write(folder / f"{name}.json", content.model_dump(mode="json", by_alias=True))
    _write(folder / f"{name}.schema.json", type(content).model_json_schema(by_alias=True, mode="serialization"))


def _write(path: Path, content: object) -> None:
    """With sorted keys: the same content gives the same bytes."""
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    path.write_text(f"{text}\n", encoding="utf-8")
