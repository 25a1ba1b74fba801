"""JSON Schemas of all that editors write: one for each page type and each shared file, for the tools of editors."""

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from macros.editing.insert import write
from macros.records.pages import PAGE_TYPES
from macros.records.shared_files import KINDS

FOLDER = Path(".vscode/schema")
"""Below the root of the project; .vscode/settings.json names each file of it."""


def schemas() -> dict[str, str]:
    """The text of each schema by the name of its file."""
    kinds = {**{f"page-{name}": kind for name, kind in PAGE_TYPES.items()}, **_shared()}
    return {f"{name}.json": _schema(kind) for name, kind in kinds.items()}


def write_schemas(project: Path) -> list[Path]:
    """Writes the schemas below a project, takes away what is none of them, and returns the files."""
    folder = project / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    texts = schemas()
    for path in folder.glob("*.json"):
        if path.name not in texts:
            path.unlink()
    for name, text in texts.items():
        write(text, folder / name)
    return sorted(folder / name for name in texts)


def _shared() -> dict[str, Any]:
    return {name.removesuffix(".yml"): kind for name, kind in KINDS.items()}


def _schema(kind: Any) -> str:
    schema = TypeAdapter(kind).json_schema(by_alias=True, mode="validation")
    return json.dumps({"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}, indent=1) + "\n"
