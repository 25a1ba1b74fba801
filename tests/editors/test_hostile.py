"""Hostile text in every field of every record: refused with its line and a remedy, or shown as text."""

from collections import Counter
from functools import cache

import pytest
import yaml
from bs4 import BeautifulSoup
from pydantic import TypeAdapter, ValidationError

from macros.build import build
from macros.check import problems_of
from macros.records.load import load
from macros.records.source import read_page, read_yaml
from macros.records.validate import validated
from tests.editors.every import TEXT, leaves, make, put, records, value
from tests.editors.project import make_project
from tests.hostile import HOSTILE, LONG, MARK, SHOWN

A_TO_Z = "topic-index-0"
"""The page that shows a name once, and names by their first letter: other names are more of the same elements."""
RECORDS = {name: found for name, found in records().items() if "-" not in name or name == "pool-therapy.md"}


def written(path, data):
    """The data as an editor writes it, read again: with the line of each value."""
    text = yaml.safe_dump(data, allow_unicode=False, sort_keys=False, width=10**9)
    path.write_text(text if path.suffix == ".yml" else f"---\n{text}---\n")
    return (read_yaml if path.suffix == ".yml" else read_page)(path, path.name)


@pytest.mark.parametrize("name", RECORDS)
def test_a_field_that_refuses_hostile_text_says_where_and_what_to_do(name, tmp_path):
    """Every field at once holds the text. A control character is told for the file, before any record is read."""
    kind, data = RECORDS[name]
    for number, hostile in enumerate(HOSTILE):
        changed = yaml.safe_load(yaml.safe_dump(data))
        for at in leaves(data):
            put(changed, at, hostile)
        source = written(tmp_path / f"{number}-{name.replace('/', '-')}", changed)
        problems = list(source.problems)
        validated(kind, source, problems)
        told = {problem.line for problem in problems}
        for problem in problems:
            assert problem.line >= 1
            assert problem.remedy
            assert len(str(problem)) < 1000
        for at in leaves(data) if not source.problems else ():
            free = TEXT in str(value(data, at))
            assert source.line(at) in told or (free and hostile in SHOWN), (at, hostile[:60])


@pytest.mark.parametrize("name", RECORDS)
def test_no_field_accepts_a_text_of_1_mb(name):
    kind, data = RECORDS[name]
    assert [at for at in leaves(data) if accepts(kind, data, at, LONG)] == []


def test_a_text_of_1_mb_is_told_in_a_short_line(tmp_path):
    for key in ("summary", "related", "surprise", "type", "checked_on"):
        make_project(tmp_path / key)
        path = tmp_path / key / "docs/sample.md"
        path.write_text(path.read_text().replace("---\n", f"---\n{key}: {LONG}\n{LONG[:300]}: a\n", 1))
        problems = problems_of(load(tmp_path / key / "docs"))
        assert any(problem.file == "docs/sample.md" for problem in problems)
        for problem in problems:
            assert len(str(problem)) < 1000, str(problem)[:200]


@cache
def adapter(kind):
    return TypeAdapter(kind)


def accepts(kind, data, at, text):
    """Whether a record of this kind is still right with the text at this place."""
    before = value(data, at)
    put(data, at, text)
    try:
        adapter(kind).validate_python(data)
    except ValidationError:
        return False
    finally:
        put(data, at, before)
    return True


def fill(turn):
    """Puts into each text field all hostile texts that it accepts, or one in turn where they are too long together."""

    def change(_, kind, data):
        for number, at in enumerate(place for place in leaves(data) if TEXT in str(value(data, place))):
            one = [text for text in SHOWN if accepts(kind, data, at, text)]
            together = " ".join(one)
            if one:
                put(data, at, together if accepts(kind, data, at, together) else one[(number + turn) % len(one)])

    return change


def elements(path):
    """How often each element with these attributes is there; scripts and links with what they run or lead to."""
    document = BeautifulSoup(path.read_text(), "html.parser")
    return Counter(
        (
            tag.name,
            tuple(sorted(tag.attrs)),
            tag.get("href", "").partition(":")[0] if ":" in tag.get("href", "") else "",
        )
        for tag in document.find_all(True)
    )


def built(folder, change):
    project = make(folder, change)
    outcome = build(project, project / "site")
    assert [str(problem) for problem in outcome.problems] == []
    assert outcome.builder_says == ""
    return project


@pytest.mark.parametrize("turn", range(3))
def test_hostile_text_adds_no_element_and_no_attribute_to_any_page(turn, tmp_path, monkeypatch):
    for name in ("plain", "hostile"):
        (tmp_path / name).mkdir()
    monkeypatch.chdir(tmp_path / "plain")
    plain = built(tmp_path / "plain", lambda *_: None)
    monkeypatch.chdir(tmp_path / "hostile")
    hostile = built(tmp_path / "hostile", fill(turn))

    pages = sorted(path.relative_to(plain / "site") for path in (plain / "site").rglob("*.html"))
    assert pages == sorted(path.relative_to(hostile / "site") for path in (hostile / "site").rglob("*.html"))
    for page in pages:
        shown, expected = elements(hostile / "site" / page), elements(plain / "site" / page)
        if page.parent.name == A_TO_Z:
            named = ("span", ("class",), "")  # the page of a name: shown once a name is unlike that of its page
            shown, expected = Counter(set(shown)), Counter({*expected, named})
        assert shown == expected, page
    shown = (hostile / "site/pool-therapy/index.html").read_text()
    assert BeautifulSoup(shown, "html.parser").select_one("main").get_text().count(f"document.title='{MARK}'") > 20
    assert len(load(hostile / "docs").pages) == len(pages) - 1  # and 404.html
