"""The records as JSON, each with the JSON Schema that it fits, and the same bytes for the same records."""

import json

import pytest
from jsonschema import Draft202012Validator

from macros.content.load import load
from macros.publish.data import write_records
from tests.support.building import replaced, tree
from tests.support.every import make
from tests.support.project import make_project


def read(folder, name):
    return json.loads((folder / f"data/{name}.json").read_text())


@pytest.fixture(scope="module")
def every(tmp_path_factory):
    """The data of a guide that fills every field of every record."""
    folder = tmp_path_factory.mktemp("data")
    write_records(load(make(folder / "project", lambda *_: None) / "docs"), folder)
    return folder


@pytest.mark.parametrize("name", ["treatments", "claims", "changes", "exercises", "redirects"])
def test_each_file_fits_its_schema(name, every):
    schema = read(every, f"{name}.schema")
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(read(every, name))


def test_changes_are_published_with_the_place_of_their_answer(tmp_path):
    project = make_project(tmp_path / "project")
    entry = "    changes: [{on: 2026-01-31, was: Unclear., why: A trial.}]\n"
    replaced(project / "docs/sample.evidence.yml", ("    size: A small gain.\n", f"    size: A small gain.\n{entry}"))
    write_records(load(project / "docs"), tmp_path)
    data = read(tmp_path, "changes")
    assert data["items"] == [
        {
            "answer": "claim:sample-benefit",
            "name": "Sample: pain (low back, new)",
            "url": "sample/#claim-sample-benefit",
            "record": {"on": "2026-01-31", "was": "Unclear.", "why": "A trial."},
        }
    ]
    assert data["version"] is None


def test_each_file_says_the_version_of_the_last_release(tmp_path):
    project = make_project(tmp_path / "project")
    (project / "CITATION.cff").write_text("title: Guide\nversion: 2026.1.31\n")
    write_records(load(project / "docs"), tmp_path)
    assert {read(tmp_path, name)["version"] for name in ("claims", "changes", "treatments")} == {"2026.1.31"}


def test_each_file_says_its_license_and_the_newest_check(every):
    for name in ("treatments", "claims", "redirects"):
        data = read(every, name)
        assert data["license"].startswith("https://creativecommons.org/")
        assert data["date"] == "2026-01-31"


def test_claims_are_published_once_and_named_by_their_treatment(tmp_path):
    guide = load(make_project(tmp_path / "project") / "docs")
    write_records(guide, tmp_path)
    claims = [claim["id"] for claim in read(tmp_path, "claims")["items"]]
    assert claims == sorted(guide.claims)
    treatments = read(tmp_path, "treatments")["items"]
    assert [(entry["url"], entry["record"]["id"]) for entry in treatments] == [
        ("sample/", "sample"), ("second/", "second"), ("third/", "third"),
    ]  # fmt: skip
    assert treatments[0]["record"]["claims"] == ["sample-benefit", "sample-harm"]


def test_a_claim_holds_what_the_record_says(tmp_path):
    project = make_project(tmp_path / "project")
    write_records(load(project / "docs"), tmp_path)
    claim = read(tmp_path, "claims")["items"][0]
    published = {key: claim[key] for key in ("id", "size", "compared_with", "certainty", "sources", "numbers")}
    assert published == {
        "id": "sample-benefit",
        "size": "A small gain.",
        "compared_with": "No treatment",
        "certainty": "low",
        "sources": ["smith2020"],
        "numbers": {
            "measure": "points of 100",
            "value": 5,
            "compared": None,
            "low": 1,
            "high": 9,
            "worthwhile": None,
            "unstated": [],
        },
    }


def test_redirects_are_published(tmp_path):
    project = make_project(tmp_path / "project")
    (project / "docs/_data/redirects.yml").write_text("- {from: old/, to: sample/}\n- {from: claim:a, to: claim:b}\n")
    write_records(load(project / "docs"), tmp_path)
    assert read(tmp_path, "redirects")["items"] == [
        {"from": "claim:a", "to": "claim:b"},
        {"from": "old/", "to": "sample/"},
    ]


def test_the_same_records_give_the_same_bytes(tmp_path):
    project = make_project(tmp_path / "project")
    written = []
    for name in ("one", "two"):
        replaced(project / "docs/contact.md", ("Contact", f"Contact {name}"))
        (tmp_path / name).mkdir()
        write_records(load(project / "docs"), tmp_path / name)
        written.append(tree(tmp_path / name))
    assert written[0] == written[1]
