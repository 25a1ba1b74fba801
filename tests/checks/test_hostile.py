"""Hostile text in every field of every record: refused with its line and a hint, or shown as text."""

from collections import Counter
from functools import cache

import pytest
import yaml
from pydantic import TypeAdapter, ValidationError
from selectolax.lexbor import LexborHTMLParser

from macros import postprocess
from macros.checks import sources
from macros.checks.decisions import check_detail
from macros.checks.sources import source_issues
from macros.content.layout import PLACES
from macros.content.load import load
from macros.content.source import read_page, read_yaml
from macros.content.validate import validate
from macros.theme import context
from tests.hostile import HOSTILE, LONG, MARK, SHOWN
from tests.support.building import build
from tests.support.every import TEXT, leaves, make, put, records, value
from tests.support.project import make_project

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
    """Every field at once holds the text. A control character is reported for the file, before any record is read."""
    kind, data = RECORDS[name]
    for number, hostile in enumerate(HOSTILE):
        changed = yaml.safe_load(yaml.safe_dump(data))
        for at in leaves(data):
            put(changed, at, hostile)
        source = written(tmp_path / f"{number}-{name.replace('/', '-')}", changed)
        issues = list(source.issues)
        validate(kind, source, issues)
        reported = {issue.line for issue in issues}
        for issue in issues:
            assert issue.line >= 1
            assert issue.hint
            assert len(str(issue)) < 1000
        for at in leaves(data) if not source.issues else ():
            is_heading = at[:1] == ("decision",) and len(at) == 3  # compared with the text of the page
            free = TEXT in str(value(data, at)) or is_heading or at[-1] == "editor_note"  # which no page shows
            assert source.line(at) in reported or (free and hostile in SHOWN), (at, hostile[:60])


@pytest.mark.parametrize("name", RECORDS)
def test_no_field_accepts_a_text_of_1_mb(name):
    kind, data = RECORDS[name]
    assert [at for at in leaves(data) if accepts(kind, data, at, LONG)] == []


def test_a_text_of_1_mb_is_reported_in_a_short_line(tmp_path):
    for key in ("summary", "related", "surprise", "type", "checked_on"):
        make_project(tmp_path / key)
        path = tmp_path / key / "docs/sample.md"
        path.write_text(path.read_text().replace("---\n", f"---\n{key}: {LONG}\n{LONG[:300]}: a\n", 1))
        issues = source_issues(load(tmp_path / key / "docs"))
        assert any(issue.file == "docs/sample.md" for issue in issues)
        for issue in issues:
            assert len(str(issue)) < 1000, str(issue)[:200]


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
    accepted = {}  # by the kind of record and the keys of the field, because entries of a list are alike

    def change(_, kind, data):
        for number, at in enumerate(place for place in leaves(data) if TEXT in str(value(data, place))):
            if isinstance(data, dict) and "type" in data and at[0] in PLACES:
                continue  # a text of the page, where marks of Markdown and HTML are refused
            field = (kind, *(key for key in at if isinstance(key, str)))
            if field not in accepted:
                one = [text for text in SHOWN if accepts(kind, data, at, text)]
                together = " ".join(one)
                accepted[field] = [together] if one and accepts(kind, data, at, together) else one
            if texts := accepted[field]:
                put(data, at, texts[(number + turn) % len(texts)])

    return change


def elements(path):
    """How often each element with these attributes is there; links with the scheme that they have."""
    return Counter(
        (node.tag, tuple(sorted(node.attributes)), (node.attributes.get("href") or "").rpartition(":")[0][:12])
        for node in LexborHTMLParser(path.read_text()).css("*")
    )


def built(folder, change):
    project = make(folder, change)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(postprocess, "check_wording", lambda *_: ())  # these texts are long, and hold percent signs
        patch.setattr(
            sources, "CHECKS", [check for check in sources.CHECKS if check is not check_detail]
        )  # for the same
        patch.setattr(context, "find_handouts", lambda _: [])  # not all letters can be printed: see test_handouts.py
        outcome = build(project)
    assert (outcome.lines, outcome.messages) == ([], [])
    return project


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    """The project with plain text in all fields."""
    return built(tmp_path_factory.mktemp("plain"), lambda *_: None)


@pytest.mark.parametrize("turn", [0, *(pytest.param(turn, marks=pytest.mark.slow) for turn in (1, 2))])
def test_hostile_text_adds_no_element_and_no_attribute_to_any_page(turn, plain, tmp_path):
    hostile = built(tmp_path, fill(turn))

    pages = sorted(path.relative_to(plain / "site") for path in (plain / "site").rglob("*.html"))
    assert pages == sorted(path.relative_to(hostile / "site") for path in (hostile / "site").rglob("*.html"))
    for page in pages:
        shown, expected = elements(hostile / "site" / page), elements(plain / "site" / page)
        if page.parent.name == A_TO_Z:
            named = ("span", ("class",), "")  # the page of a name: shown once a name is unlike that of its page
            shown, expected = Counter(set(shown)), Counter({*expected, named})
        assert shown == expected, page
    shown = LexborHTMLParser((hostile / "site/pool-therapy/index.html").read_text()).css_first("main").text()
    assert shown.count(f"document.title='{MARK}'") > 20
    assert len(load(hostile / "docs").pages) == len(pages) - 1  # and 404.html
