"""New records: they say what to fill in and where, they build when they are filled, and nothing else is touched."""

import re

import pytest
import yaml

from macros.models.issue import Refused
from macros.scaffold.new import slug, start
from tests.support.building import build, check
from tests.support.project import HOME, make_project, run

WHAT_TO_FILL = """\
- id: "bone-density"
  term: "Bone density"
  meaning: "FILL IN: what it means, in plain words"
"""


def filled(text, values):
    """The text of a new record with its places filled in by the last key before them."""
    lines, key = [], ""
    for line in text.splitlines():
        name = line.strip().removeprefix("- ").split(":")[0]
        key = key if "FILL IN" in name else name
        if "FILL IN" in line:
            value = values.get(key, "Some words")
            own = value.pop(0) if isinstance(value, list) else value
            line = re.sub(r'"FILL IN.*"|FILL IN.*', lambda _, own=own: own, line)
        lines.append(line)
    return "\n".join(lines) + "\n"


def copied(text):
    """The evidence of a new treatment with a record for each kind of pain, a benefit, a harm and two guidelines."""
    first, ratings, claims, guidelines = re.split(r"(?m)^(?=\w+:)", text)
    assert first == ""
    parts = ((part.split("\n", 1), number) for part, number in ((ratings, 3), (claims, 2), (guidelines, 2)))
    return "".join(f"{key}\n{record * number}" for (key, record), number in parts)


def fill_in(page, values):
    """Fills in the page and the evidence of a new treatment."""
    own = {key: list(value) if isinstance(value, list) else value for key, value in values.items()}
    evidence = page.with_name(page.name.replace(".md", ".evidence.yml"))
    evidence.write_text(filled(copied(evidence.read_text()), own))
    page.write_text(filled(page.read_text(), own))


def make_guide(folder):
    """The small project with a page for the folder of treatments, to which the crumbs of a treatment lead."""
    project = make_project(folder)
    (project / "docs/treatments").mkdir()
    (project / "docs/treatments/index.md").write_text(HOME.replace("Home", "Treatments"))
    return project


TREATMENT = {
    "summary": "What it is.", "checked_on": "2026-01-31", "also_called": "wraps", "areas": "neck", "durations": "new",
    "given_by": "self-care", "cost": "low", "id": ["wraps-benefit", "wraps-harm"], "kind": ["benefit", "harm"],
    "condition": ["low-back-new", "low-back-lasting", "neck", "neck", "neck"], "direction": "better",
    "size": ["small", "small", "small", "A gain.", "A harm."], "certainty": "low",
    "certainty_from": "editors", "sources": "smith2020",
    "level": "may-help", "stance": "silent", "year": "2020", "related": ["sample", "second"],
}  # fmt: skip


def test_a_new_treatment_is_refused_until_it_is_filled_in_and_then_builds(tmp_path):
    project = make_guide(tmp_path)

    started = run(project, "new", "treatment", "Heat wraps")

    assert started.stdout == "docs/treatments/heat-wraps.md: line 1: replace each `FILL IN`, then run `make check`.\n"
    path = project / "docs/treatments/heat-wraps.md"
    evidence = path.with_name("heat-wraps.evidence.yml")
    lines = check(project)
    assert len(lines) == sum(file.read_text().count("FILL IN") for file in (path, evidence))
    assert all(line.startswith("docs/treatments/heat-wraps.") and "not filled in; " in line for line in lines)
    assert next(line for line in lines if line.startswith("docs/treatments/heat-wraps.md")) == (
        "docs/treatments/heat-wraps.md: line 4: `summary` is not filled in; "
        "write what the page says, in one or two sentences [not-filled-in]"
    )

    fill_in(path, TREATMENT)

    assert build(project).is_clean
    assert "Heat wraps" in (project / "site/index.html").read_text()


def test_a_new_treatment_is_short_and_builds_as_a_draft_at_once(tmp_path):
    project = make_guide(tmp_path)
    run(project, "new", "treatment", "Heat wraps")
    folder = project / "docs/treatments"
    written = {path.suffix: [line for line in path.read_text().splitlines() if line] for path in folder.glob("heat-*")}
    assert {suffix: len(lines) for suffix, lines in written.items()} == {".md": 65, ".yml": 27}

    assert build(project, draft_docs="/treatments/heat-wraps.md\n").is_clean
    assert not (project / "site/treatments/heat-wraps").exists()


def test_a_new_term_stands_at_its_place_and_nothing_else_is_touched(tmp_path):
    project = make_project(tmp_path)
    path = project / "docs/_data/glossary.yml"
    before = path.read_bytes() + b"# a remark\r\n- {id: zygapophysis, term: Zygapophysis, meaning: A joint.}"
    path.write_bytes(b"# Words\n\n" + before)

    done = run(project, "new", "term", "Bone density")

    assert done.stdout == "docs/_data/glossary.yml: line 3: replace each `FILL IN`, then run `make check`.\n"
    assert path.read_bytes() == b"# Words\n\n" + WHAT_TO_FILL.encode() + b"\n" + before


@pytest.mark.parametrize(
    ("kind", "name", "line"),
    [("term", "Zygoma", 2), ("technique", "Hot stones", 1)],
)
def test_a_record_that_comes_last_goes_to_the_end(kind, name, line, tmp_path):
    project = make_project(tmp_path)
    done = run(project, "new", kind, name)
    assert f": line {line}: " in done.stdout, done.stderr


@pytest.mark.parametrize(
    ("option", "written"), [("--doi=10.1000/x", {"DOI": "10.1000/x"}), ("--pmid=12", {"PMID": "12"})]
)
def test_a_new_reference_holds_what_was_typed_and_asks_for_the_rest(option, written, tmp_path):
    project = make_project(tmp_path)

    assert run(project, "new", "reference", "jones2021pool", option).returncode == 0

    first, _ = yaml.safe_load((project / "docs/_data/references.yml").read_text())
    asked = {key for key, value in first.items() if "FILL IN" in str(value)}
    assert asked == {"type", "author", "title", "container-title", "issued"}
    assert {key: first[key] for key in written} == written
    assert any(
        "`[jones2021pool].title` is not filled in; write the title as the source gives it" in line
        for line in check(project)
    )


@pytest.mark.parametrize(
    ("command", "says"),
    [
        (("treatment", "Sample"), "The treatment `sample` already exists; change that one, or choose another name."),
        (("term", "Sample word"), "The term `sample-word` already exists; change that one, or choose another name."),
        (("treatment", "…"), "`…` has no Latin letter; write a name such as `Heat wraps`."),
        (
            ("reference", "Smith 2020"),
            "`Smith 2020` is not a key; use lower-case letters and digits, such as `ma2022aquatic`.",
        ),
        (
            ("reference", "jones2021"),
            "A reference needs a DOI or a PubMed id: add `DOI=10.1186/...` or `PMID=34994794`.",
        ),
        (
            ("reference", "jones2021", "--doi=https://doi.org/10.1000/x"),
            "`https://doi.org/10.1000/x` is not valid: a DOI starts with `10.`, and a PubMed id has digits only.",
        ),
        (("term", "a\x01b"), "`term` has a control character; remove it."),
        (("term", "<b>x"), "`term` has HTML or template marks; write plain words."),
        (("technique", "Long " * 9), "`name` is over 40 characters; shorten it."),
        (("treatment", "Long " * 9), "`name` is over 40 characters; shorten it."),
        (("term", "Bone", "--doi=10.1000/x"), "A term has no DOI and no PubMed id: omit `DOI` and `PMID`."),
    ],
)  # fmt: skip
def test_what_cannot_be_started_is_refused_in_one_line(command, says, tmp_path):
    project = make_project(tmp_path)
    before = {path: path.read_bytes() for path in (project / "docs").rglob("*") if path.is_file()}

    done = run(project, "new", *command)

    assert (done.returncode, done.stdout, done.stderr) == (1, "", f"{says}\n")
    assert {path: path.read_bytes() for path in (project / "docs").rglob("*") if path.is_file()} == before


def test_an_id_is_taken_in_a_file_with_a_mistake_too(tmp_path):
    docs = make_project(tmp_path) / "docs"
    words = docs / "_data/glossary.yml"
    words.write_text(words.read_text() + "- {id: acute-pain, term: Acute pain, meening: New pain.}\n")
    with pytest.raises(Refused, match="The term `acute-pain` already exists"):
        start(docs, "term", "Acute pain")


@pytest.mark.parametrize(
    ("gone", "kind", "says"),
    [
        (
            "_data/glossary.yml",
            "term",
            "glossary.yml is missing; restore it, or run the command in the folder of the guide.",
        ),
        ("", "term", "There is no folder docs/ here; run the command in the folder of the guide."),
        ("", "treatment", "There is no folder docs/ here; run the command in the folder of the guide."),
    ],
)
def test_without_its_file_nothing_is_started(gone, kind, says, tmp_path):
    docs = make_project(tmp_path) / "docs"
    (docs / gone).rename(tmp_path / "away")
    with pytest.raises(Refused, match=re.escape(says)):
        start(docs, kind, "Bone density")


def test_a_page_that_is_there_is_not_overwritten(tmp_path):
    project = make_project(tmp_path)
    assert run(project, "new", "treatment", "Heat wraps").returncode == 0
    path = project / "docs/treatments/heat-wraps.md"
    path.write_text(path.read_text().replace('id: "heat-wraps"', "id: other"))
    done = run(project, "new", "treatment", "Heat wraps")
    assert done.stderr == "heat-wraps.md already exists; choose another name for the treatment.\n"


def test_a_name_that_is_like_another_is_reported(tmp_path):
    done = run(make_project(tmp_path), "new", "treatment", "Samples")
    assert done.returncode == 0
    assert done.stderr == "`sample` already exists. If it is the same, remove the new one.\n"


@pytest.mark.parametrize(("name", "expected"), [("Heat wraps", "heat-wraps"), ("Théra-Band 2", "thera-band-2")])
def test_an_id_is_made_from_a_name(name, expected):
    assert slug(name) == expected
