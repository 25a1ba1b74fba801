"""Reading front matter: values, and the line of each."""

import json
from textwrap import dedent

import pytest

from macros.content.source import read_page, read_yaml

PAGE = dedent("""\
    ---
    title: A
    claims:
      - id: one
        sources: [a, b]
      - id: two
    checked_on: 2026-01-02
    ---
    First line.

    Second [^a].
    """)


def test_each_value_has_its_line(tmp_path):
    path = tmp_path / "a.md"
    path.write_text(PAGE)
    source = read_page(path, "docs/a.md")
    assert source.data["claims"] == [{"id": "one", "sources": ["a", "b"]}, {"id": "two"}]
    assert source.line(("title",)) == 2
    assert source.line(("claims", 0, "sources", 1)) == 5
    assert source.line(("claims", 1, "missing")) == 6
    assert (source.body_line, source.body.splitlines()[0]) == (9, "First line.")


def test_a_date_stays_text_so_that_its_record_can_judge_it(tmp_path):
    path = tmp_path / "a.md"
    path.write_text(PAGE)
    assert read_page(path, "docs/a.md").data["checked_on"] == "2026-01-02"


def test_windows_line_ends_do_not_move_lines(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(PAGE.replace("\n", "\r\n").encode())
    assert read_page(path, "docs/a.md").line(("checked_on",)) == 7


def test_a_key_twice_is_reported_with_the_second_line(tmp_path):
    path = tmp_path / "a.yml"
    path.write_text("a: 1\nb: {c: 1, c: 2}\na: 3\n")
    issues = [str(issue) for issue in read_yaml(path, "a.yml").issues]
    assert issues == [
        "a.yml: line 2: key `c` appears twice; keep one of them [duplicate-key]",
        "a.yml: line 3: key `a` appears twice; keep one of them [duplicate-key]",
    ]


def test_an_empty_file_is_empty_data(tmp_path):
    path = tmp_path / "a.yml"
    path.write_text("# only a comment\n")
    assert (read_yaml(path, "a.yml").data, read_yaml(path, "a.yml").issues) == ({}, ())


ALIAS = "`*` starts an alias; repeat the value, or quote the text [yaml-alias]"
TAG = "`!` starts a tag; remove it, or quote the text [yaml-tag]"
DEEP = "lists or keys are nested too deep; nest them less [yaml-depth]"


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("a: &x [1, 2]\nb: *x", f"line 2: YAML cannot be read: {ALIAS}"),
        ("a:\n- !!python/object/apply:os.system ['true']", f"line 2: YAML cannot be read: {TAG}"),
        ("a: !!bool maybe", f"line 1: YAML cannot be read: {TAG}"),
        ("a: !!timestamp x", f"line 1: YAML cannot be read: {TAG}"),
        ("a: !!int x", f"line 1: YAML cannot be read: {TAG}"),
        ("a: !!pairs [? [b] : c]", f"line 1: YAML cannot be read: {TAG}"),
        ("a: !important", f"line 1: YAML cannot be read: {TAG}"),
        ("a:\n  " + "[" * 50, f"line 2: YAML cannot be read: {DEEP}"),
        ("- " * 51, f"line 1: YAML cannot be read: {DEEP}"),
        ("a: " + "9" * 5000, "line 1: a number cannot be read; write it as text in quotes [unreadable-number]"),
        ("a: 0b_", "line 1: a number cannot be read; write it as text in quotes [unreadable-number]"),
    ],
)  # fmt: skip
def test_yaml_that_could_do_more_than_hold_data_is_refused(written, says, tmp_path):
    path = tmp_path / "a.yml"
    path.write_text(f"{written}\n")
    assert [str(issue) for issue in read_yaml(path, "a.yml").issues] == [f"a.yml: {says}"]


@pytest.mark.parametrize(
    ("written", "data"),
    [
        ("a: {<<: {b: 1}}", {"a": {"<<": {"b": 1}}}),
        ("a: =", {"a": "="}),
        ("a: &x [1, 2]", {"a": [1, 2]}),
        ("a: 2 * 2!", {"a": "2 * 2!"}),
        ("[" * 50 + "]" * 50, json.loads("[" * 50 + "]" * 50)),
    ],
)
def test_what_is_no_special_sign_is_data(written, data, tmp_path):
    path = tmp_path / "a.yml"
    path.write_text(written)
    assert (read_yaml(path, "a.yml").data, read_yaml(path, "a.yml").issues) == (data, ())


def test_a_file_that_cannot_be_opened_is_reported(tmp_path):
    (issue,) = read_page(tmp_path, "a.md").issues
    message = "a.md: line 1: the file cannot be read: Is a directory"
    assert str(issue) == f"{message}; make sure that it is a file that you may read [unreadable-file]"


def test_a_key_that_is_no_text_is_reported(tmp_path):
    path = tmp_path / "a.yml"
    path.write_text("a: {{ b }}\n")
    (issue,) = read_yaml(path, "a.yml").issues
    assert (issue.line, issue.message) == (1, "YAML cannot be read: found unhashable key")
