"""What may change in an answer after a release, and what needs a reason."""

import json

import pytest

from macros.content.load import load
from macros.reports.published import record_answers
from tests.support.building import check, replaced
from tests.support.project import make_project, run

EVIDENCE = "docs/sample.evidence.yml"
SNAPSHOT = "docs/_data/published.json"
ENTRY = "    changes: [{on: 2026-02-02, was: It was better., why: A trial.}]\n"
LEVEL = (
    "level: may-help\n    size: small\n    certainty: low\n",
    "level: not-sure\n    size: unclear\n    certainty: very low\n",
)
REASON = ("    size: A small gain.\n", f"    size: A small gain.\n{ENTRY}")


@pytest.fixture
def project(tmp_path, monkeypatch):
    """The small project on the day after its release."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1769947200")  # 2026-02-01
    project = make_project(tmp_path)
    record_answers(load(project / "docs"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1770033600")  # 2026-02-02
    return project


def rules(project):
    return [line.rpartition("[")[2].rstrip("]") for line in check(project)]


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ([], []),
        ([LEVEL], ["change-without-reason"]),
        ([LEVEL, ("    sentence: It may help.\n", f"    sentence: Unclear.\n{ENTRY}")], []),
        ([("direction: better", "direction: unclear")], ["change-without-reason"]),
        ([("value: 5", "value: 6")], ["change-without-reason"]),
        ([("value: 5", "value: 5.0")], []),
        ([("    numbers: {measure: points of 100, value: 5, low: 1, high: 9}\n", "")], ["change-without-reason"]),
        ([("size: A small gain.", "size: A gain of 3 points.")], ["change-without-reason"]),
        ([("size: A small gain.", "size: A tiny gain.")], []),
        ([("dose: Once", "dose: Twice")], []),
        ([("value: 5", "value: 6"), REASON], []),
        ([("value: 5", "value: 6"), (REASON[0], REASON[1].replace("02-02", "01-31"))], ["change-before-release"]),
        ([REASON], []),
        ([("id: sample-harm", "id: sample-other")], []),
    ],
    ids=["nothing", "level", "level with a reason", "direction", "figure", "the same figure", "no figure any more",
         "figure in words", "words", "dose", "figure with a reason", "an old reason", "a reason alone", "a new claim"],
)  # fmt: skip
def test_a_change_of_what_readers_rely_on_needs_a_reason(changes, found, project):
    replaced(project / EVIDENCE, *changes)
    assert rules(project) == found


def test_the_text_of_the_message_is_accepted_once_the_reason_is_written(project):
    replaced(project / EVIDENCE, LEVEL)
    (line,) = check(project)
    assert line.startswith(f"{EVIDENCE}: line 3: ")
    text = line.partition("add `")[2].partition("`")[0]
    assert text == 'changes: [{on: 2026-02-02, was: "May help; size of the gain: small; low certainty.", why: FILL IN}]'
    replaced(project / EVIDENCE, ("    sentence: It may help.\n", f"    sentence: It may help.\n    {text}\n"))
    assert rules(project) == ["not-filled-in"]
    replaced(project / EVIDENCE, ("FILL IN", "A trial was retracted."))
    assert rules(project) == []


@pytest.mark.parametrize(
    ("moved", "redirect"),
    [
        ("page", "- {from: sample/, to: moved/}\n"),
        ("claim", "- {from: 'claim:sample-benefit', to: 'claim:new-benefit'}\n"),
    ],
)
def test_an_answer_is_compared_after_a_move(moved, redirect, project):
    (project / "docs/_data/redirects.yml").write_text(redirect)
    path = project / EVIDENCE
    if moved == "page":
        (project / "docs/sample.md").rename(project / "docs/moved.md")
        path = path.rename(project / "docs/moved.evidence.yml")
        replaced(path, LEVEL)
    else:
        replaced(path, ("id: sample-benefit", "id: new-benefit"), ("value: 5", "value: 6"))
    assert rules(project) == ["change-without-reason"]


def test_a_second_reason_stands_before_the_first(project):
    replaced(project / EVIDENCE, ("value: 5", "value: 6"), REASON)
    record_answers(load(project / "docs"))
    assert rules(project) == []
    replaced(project / EVIDENCE, ("value: 6", "value: 7"))
    (line,) = check(project)
    entry = '{on: 2026-02-02, was: "6 points of 100 (1 to 9).", why: FILL IN}'
    assert f"put `{entry}` first in its `changes`" in line
    replaced(project / EVIDENCE, ("changes: [", f"changes: [{entry}, ".replace("FILL IN", "A trial.")))
    assert rules(project) == []


def test_a_release_keeps_the_day_of_equal_answers_and_writes_one_line_for_each(project):
    before = (project / SNAPSHOT).read_text()
    record_answers(load(project / "docs"))
    assert (project / SNAPSHOT).read_text() == before
    snapshot = json.loads(before)
    assert snapshot["on"] == "2026-02-01"
    assert len(before.splitlines()) == len(snapshot["answers"]) + 4
    assert list(snapshot["answers"]) == sorted(snapshot["answers"])
    assert snapshot["answers"]["sample/#neck"] == {
        "changes": 0,
        "said": {"level": "not-sure", "size": "unclear", "certainty": "no studies"},
    }


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (lambda text: text.replace('"may-help"', '"not-sure"', 1), "[snapshot-edited]"),
        (lambda text: text.replace("2026-02-01", "2026-01-01"), "[snapshot-edited]"),
        (lambda _: "<!doctype html>", "[wrong-type]"),
        (lambda _: "", "[missing-key]"),
        (lambda text: text[: len(text) // 2], "[yaml-syntax]"),
    ],
    ids=["edited answer", "edited day", "HTML", "empty", "cut"],
)
def test_a_damaged_snapshot_is_refused_at_its_place(damage, said, project):
    path = project / SNAPSHOT
    path.write_text(damage(path.read_text()))
    lines = check(project)
    assert lines
    assert all(line.startswith(f"{SNAPSHOT}: line ") for line in lines)
    assert said in lines[0]


def test_a_release_with_a_clock_set_back_writes_nothing(project):
    before = (project / SNAPSHOT).read_text()
    assert run(project, "release", day="2026-01-31").returncode == 1
    assert (project / SNAPSHOT).read_text() == before
