"""Reading front matter: values, and the line of each."""

from textwrap import dedent

from macros.records.source import read_page, read_yaml

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


def test_a_key_twice_is_told_with_the_second_line(tmp_path):
    path = tmp_path / "a.yml"
    path.write_text("a: 1\nb: {c: 1, c: 2}\na: 3\n")
    problems = [str(problem) for problem in read_yaml(path, "a.yml").problems]
    assert problems == [
        "a.yml: line 3: key `a` is there twice; keep one of them",
        "a.yml: line 2: key `c` is there twice; keep one of them",
    ]


def test_an_empty_file_is_empty_data(tmp_path):
    path = tmp_path / "a.yml"
    path.write_text("# only a comment\n")
    assert (read_yaml(path, "a.yml").data, read_yaml(path, "a.yml").problems) == ({}, ())


def test_a_yaml_tag_cannot_make_an_object(tmp_path):
    path = tmp_path / "a.yml"
    path.write_text("a: !!python/object/apply:os.system ['true']\n")
    (problem,) = read_yaml(path, "a.yml").problems
    assert problem.message.startswith("YAML cannot be read")


def test_aliases_are_refused(tmp_path):
    path = tmp_path / "a.yml"
    path.write_text("a: &x [1, 2]\nb: *x\n")
    assert [str(problem) for problem in read_yaml(path, "a.yml").problems] == [
        "a.yml: line 2: YAML cannot be read: `*` names an alias; "
        "check indents and colons; quote a text that holds `: ` or `#`"
    ]


def test_a_key_that_is_no_text_is_told(tmp_path):
    path = tmp_path / "a.yml"
    path.write_text("a: {{ b }}\n")
    (problem,) = read_yaml(path, "a.yml").problems
    assert (problem.line, problem.message) == (1, "YAML cannot be read: found unhashable key")
