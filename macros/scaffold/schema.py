"""Writes the JSON Schemas of page types and shared files, for editors' tools."""

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, create_model

from macros.content.layout import PLACES
from macros.content.shared_files import MODELS
from macros.models.evidence import Evidence
from macros.models.fields import Record
from macros.models.pages import PAGE_TYPES, Page
from macros.scaffold.insert import write

FOLDER = Path(".vscode/schema")
"""Relative to the root of the project. .vscode/settings.json names each file in it."""


def schemas() -> dict[str, str]:
    """Returns {file name: text of the schema}."""
    shared = {Path(name).stem: kind for name, kind in MODELS.items()}
    pages = {f"page-{name}": front_matter(kind) for name, kind in PAGE_TYPES.items()}
    kinds: dict[str, Any] = {**pages, "evidence": Evidence, **shared}
    return {f"{name}.json": _schema(kind) for name, kind in kinds.items()}


def write_schemas(project: Path) -> list[Path]:
    """Writes the schemas below a project, removes outdated ones, and returns the files."""
    folder = project / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    texts = schemas()
    for path in folder.glob("*.json"):
        if path.name not in texts:
            path.unlink()
    for name, text in texts.items():
        write(text, folder / name)
    return sorted(folder / name for name in texts)


def front_matter(kind: type[Page]) -> type[Record]:
    """Returns a model of the keys of a page that are not written in its text or its evidence file."""
    elsewhere = {*PLACES, *Evidence.model_fields}
    own: dict[str, Any] = {
        name: (field.annotation, field) for name, field in kind.model_fields.items() if name not in elsewhere
    }
    return create_model(kind.__name__, __base__=Record, __doc__=kind.__doc__, **own)


def _schema(kind: Any) -> str:
    schema = TypeAdapter(kind).json_schema(by_alias=True, mode="validation")
    return json.dumps({"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}, indent=1) + "\n"
