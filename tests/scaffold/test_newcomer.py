"""A new editor with only the guide: a treatment with a claim and a new source is two files and a reference record."""

import pytest

from tests.scaffold.test_new import TREATMENT, fill_in, filled, make_guide
from tests.support.building import build, replaced
from tests.support.project import run

REFERENCE = {"type": "article-journal", "author": "Jones", "issued": '"2021"', "title": "Wraps", "DOI": "10.1000/wraps"}


@pytest.fixture
def project(tmp_path):
    """The small project with a treatment and a reference that were started with the commands and filled in."""
    made = make_guide(tmp_path)
    assert run(made, "new", "treatment", "Heat wraps").returncode == 0
    assert run(made, "new", "reference", "jones2021wraps", "--doi=10.1000/wraps").returncode == 0
    page, sources = made / "docs/treatments/heat-wraps.md", made / "docs/_data/references.yml"
    fill_in(page, {**TREATMENT, "sources": "jones2021wraps"})
    sources.write_text(filled(sources.read_text(), REFERENCE))
    return made


def test_two_files_and_one_reference_record_make_a_treatment(project):
    assert build(project).is_clean
    html = (project / "site/treatments/heat-wraps/index.html").read_text()
    assert 'id="claim-wraps-benefit"' in html
    assert "https://doi.org/10.1000/wraps" in html


def test_ten_planted_mistakes_are_all_reported_with_file_line_and_hint(project):
    page, sources = project / "docs/treatments/heat-wraps.md", project / "docs/_data/references.yml"
    evidence = page.with_name("heat-wraps.evidence.yml")
    written = page.read_text()
    for before, after in {
        'type: "treatment"\n': "type: treatment\ncolour: red\n",
        'title: "Heat wraps"\n': "title: Heat <b>wraps</b>\n",
        "summary: What it is.\n": "",
        "checked_on: 2026-01-31": "checked_on: 31 January 2026",
        "areas:\n  - neck\n": "areas: neck\n",
        "## If you do nothing\n\nSome words": "## If you do nothing\n\nSee [it](none.md).[^jones2021wrap]",
    }.items():
        assert written.replace(before, after, 1) != written, before
        written = written.replace(before, after, 1)
    page.write_text(written)
    replaced(
        evidence,
        ("kind: benefit", "kind: benefits"),
        ("year: 2020", "year: twenty"),
        ("  - id: wraps-benefit", "  - certainty: quite low\n    id: wraps-benefit"),
        ("direction: better\n    size: A gain.\n    certainty: low\n", "direction: better\n    size: A gain.\n"),
    )
    sources.write_text(sources.read_text().replace('DOI: "10.1000/wraps"', "DOI: doi.org/10.1000/wraps"))

    reported = build(project).lines

    assert [line.split(": ", 2)[0].removeprefix("docs/") for line in reported] == [
        "_data/references.yml",
        *["treatments/heat-wraps.evidence.yml"] * 3,
        *["treatments/heat-wraps.md"] * 7,
    ]
    for what, hint in {
        "`[jones2021wraps].DOI` has the wrong format": "write the DOI alone",
        "`summary` is missing": "add it",
        "`colour` is unknown": "remove it",
        "`title` has HTML or template marks": "write plain words",
        "`checked_on` is not a date": "write it as 2026-11-23",
        "`claims[1].kind` is none of the allowed values": "use one of: 'benefit', 'harm' or 'mechanism'",
        "`claims[1].certainty` is none of the allowed values": "use one of: 'high'",
        "`areas` is not a list": "write it as a list",
        "`guidelines[1].year` is not a whole number": "write digits only",
        "link `none.md` leads nowhere": "name a page or a file that exists",
        "reference `jones2021wrap` is unknown": "did you mean `jones2021wraps`?",
    }.items():
        (line,) = (line for line in reported if what in line)
        assert f"; {hint}" in line
