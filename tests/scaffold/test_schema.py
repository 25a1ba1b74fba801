"""The JSON Schemas for editors' tools: up to date, true of what is written, and wired."""

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from pydantic import BaseModel

from macros.content.keys import fields_at, models
from macros.content.layout import PLACES
from macros.content.shared_files import FILES, MODELS
from macros.models.evidence import Evidence
from macros.models.issue import Issue
from macros.models.pages import PAGE_TYPES
from macros.scaffold.schema import FOLDER, schemas, write_schemas
from tests.conftest import ROOT
from tests.support import every

RECORDS = {file: record for file, record in every.records().items() if "-" not in file or file == "pool-therapy.md"}
"""A file of each kind, with every field of its records."""


def written(name):
    return json.loads((ROOT / FOLDER / f"{name}.json").read_text())


def test_the_schemas_are_those_of_the_models():
    """If not: python -m macros schema."""
    assert {path.name: path.read_text() for path in (ROOT / FOLDER).iterdir()} == schemas()


def test_a_schema_that_is_none_of_them_goes(tmp_path):
    (tmp_path / FOLDER).mkdir(parents=True)
    (tmp_path / FOLDER / "old.json").write_text("{}")
    assert {path.name for path in write_schemas(tmp_path)} == set(schemas())
    assert {path.name for path in (tmp_path / FOLDER).iterdir()} == set(schemas())


@pytest.mark.parametrize("file", RECORDS)
def test_what_the_models_accept_fits_the_schema(file):
    _, data = RECORDS[file]
    name = f"page-{data['type']}" if file.endswith(".md") else Path(file).stem
    if file.endswith(".md"):
        evidence = {key: data[key] for key in Evidence.model_fields if key in data}
        fits("evidence", evidence)
        data = {key: value for key, value in data.items() if key not in {*PLACES, *evidence}}
    fits(name, data)


def fits(name, data):
    schema = written(name)
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(data)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("glossary", [{"id": "a", "term": "A", "meanin": "A word"}]),
        ("references", [{"id": "a2020", "type": "blog", "title": "A"}]),
        ("page-page", {"type": "page", "title": "A"}),
    ],
)
def test_a_mistake_does_not_fit(name, data):
    assert not Draft202012Validator(written(name)).is_valid(data)


def records():
    found, left = set(), [*PAGE_TYPES.values(), *MODELS.values()]
    while left:
        for model in models(left.pop()):
            if model not in found:
                found.add(model)
                left += [field.annotation for field in fields_at(model).values()]
    return sorted(found, key=lambda model: model.__name__)


@pytest.mark.parametrize("model", records())
def test_each_key_of_each_record_says_what_it_holds(model):
    assert issubclass(model, BaseModel)
    assert [key for key, field in fields_at(model).items() if not field.description] == []


def test_vs_code_knows_the_schema_of_each_shared_file():
    settings = json.loads((ROOT / ".vscode/settings.json").read_text())
    wired = {f"{FOLDER}/{Path(name).stem}.json": f"docs/_data/{name}" for name in FILES}
    assert settings["yaml.schemas"] == {f"{FOLDER}/evidence.json": "docs/**/*.evidence.yml", **wired}
    assert [name for name in wired if not (ROOT / name).is_file()] == []


def test_vs_code_reads_the_messages_of_the_check():
    (task,) = json.loads((ROOT / ".vscode/tasks.json").read_text())["tasks"]
    pattern = task["problemMatcher"]["pattern"]
    found = re.match(pattern["regexp"], str(Issue("docs/a.md", 12, "a-rule", "key: line 3", "fix it")))
    parts = [found[pattern[part]] for part in ("file", "line", "message")]
    assert parts == ["docs/a.md", "12", "key: line 3; fix it [a-rule]"]
