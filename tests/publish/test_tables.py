"""The records as CSV: one row each, and no text that a spreadsheet would run."""

import csv
import io

import pytest

from macros.content.load import load
from macros.publish.tables import write_tables
from tests.support.building import replaced
from tests.support.project import make_project


def tables(project, folder):
    (folder / "data").mkdir(parents=True)
    write_tables(load(project / "docs"), folder)
    return {path.stem: list(csv.DictReader(io.StringIO(path.read_text()))) for path in (folder / "data").iterdir()}


@pytest.fixture
def project(tmp_path):
    project = make_project(tmp_path / "project")
    (project / "CITATION.cff").write_text("title: Guide\nversion: 2026.1.31\n")
    return project


def test_each_record_is_a_row_with_license_version_and_date(project, tmp_path):
    found = tables(project, tmp_path / "site")
    assert {name: len(rows) for name, rows in found.items()} == {"claims": 6, "ratings": 9, "references": 1}
    stamp = {"license": "https://creativecommons.org/licenses/by/4.0/", "version": "2026.1.31", "date": "2026-01-31"}
    assert all(row.items() >= stamp.items() for rows in found.values() for row in rows)
    assert found["claims"][0].items() >= {
        "id": "sample-benefit", "measure": "points of 100", "value": "5.0", "low": "1.0", "compared": "",
        "sources": "smith2020", "serious": "false",
    }.items()  # fmt: skip
    assert found["ratings"][0].items() >= {"page": "sample/", "condition": "low-back-new", "level": "may-help"}.items()
    assert found["references"][0].items() >= {"author": "Smith", "DOI": "10.1000/sample"}.items()


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("'=1", "'=1"),
        ("1 = 1", "1 = 1"),
        ('a "quoted", text', 'a "quoted", text'),
        ("Über 2 °C", "Über 2 °C"),
    ],
)
def test_no_text_is_a_formula(text, cell, project, tmp_path):
    quoted = "'" + text.replace("'", "''") + "'"
    replaced(project / "docs/sample.evidence.yml", ("dose: Once", f"dose: {quoted}"))
    assert tables(project, tmp_path / "site")["claims"][0]["dose"] == cell


def test_a_negative_number_stays_a_number(project, tmp_path):
    replaced(project / "docs/sample.evidence.yml", ("low: 1,", "low: -1,"))
    assert tables(project, tmp_path / "site")["claims"][0]["low"] == "-1.0"


def test_the_same_records_give_the_same_bytes(project, tmp_path, monkeypatch):
    written = []
    for name, day in (("one", "1770033600"), ("two", "1801569600")):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", day)
        tables(project, tmp_path / name)
        written.append({path.name: path.read_bytes() for path in (tmp_path / name / "data").iterdir()})
    assert written[0] == written[1]
