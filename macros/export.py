"""Publishes the records as JSON with a JSON Schema each, for whoever reuses them."""

import json
from datetime import date
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel, Field

from macros.components.citing import cited_by
from macros.records.addresses import Redirect
from macros.records.evidence import Claim
from macros.records.guide import Guide
from macros.records.pages import Treatment
from macros.records.shared import Reference

T = TypeVar("T")


class PublishedTreatment(BaseModel):
    """A treatment and the address of its page below the root of the site."""

    url: str
    record: Treatment


class PublishedReference(BaseModel):
    """A reference in CSL terms and the addresses of the pages that cite it."""

    record: Reference
    cited_on: list[str]


class Export(BaseModel, Generic[T]):
    """One file: what it holds, under which license, and the newest day on which facts in the guide were checked."""

    license: str = "https://creativecommons.org/licenses/by/4.0/"
    date: date
    items: list[T] = Field(description="in alphabetical order of their ids; an id is never given to something else")


def export(guide: Guide, site: Path) -> None:
    """Writes `data/*.json` and `data/*.schema.json` below a built site."""
    checked = guide.newest_check
    citing = cited_by(guide)
    treatments = sorted(guide.treatments.items())
    files: dict[str, BaseModel] = {
        "treatments": Export[PublishedTreatment](
            date=checked, items=[PublishedTreatment(url=page.url, record=record) for _, (page, record) in treatments]
        ),
        "claims": Export[Claim](date=checked, items=[claim for _, claim in sorted(guide.claims.items())]),
        "references": Export[PublishedReference](
            date=checked,
            items=[
                PublishedReference(record=record, cited_on=[page.url for page in citing.get(key, [])])
                for key, record in sorted(guide.shared.references.items())
            ],
        ),
    }
    files["redirects"] = Export[Redirect](
        date=checked, items=sorted(guide.shared.redirects, key=lambda entry: entry.from_)
    )
    folder = site / "data"
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        write_json(folder / f"{name}.json", content.model_dump(mode="json", by_alias=True))
        write_json(folder / f"{name}.schema.json", type(content).model_json_schema(by_alias=True, mode="serialization"))


def write_json(path: Path, content: object) -> None:
    """Writes what JSON can hold, with sorted keys: the same content gives the same bytes."""
    path.write_text(json.dumps(content, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")
