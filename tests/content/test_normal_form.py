"""The normal form: what it looks like, and that records mean the same in any other layout."""

from dataclasses import fields

import pytest
import yaml

from macros.content.load import load
from macros.content.normal_form import normal_forms, normalize, to_yaml
from macros.content.shared_files import MODELS
from macros.content.yaml_values import parse_yaml
from macros.models.evidence import Claim
from macros.models.fields import EditorNote, Statement
from macros.scaffold.format import format_records, format_summary
from tests.support.project import make_project

WRITTEN = {
    "text": "No",
    "time": "12:30",
    "issue": "2020 #4",
    "quotes": 'She said "it\'s 5\\6"',
    "signs": 'µ … 🦴 {{ claim("x") }} [^a] | > *',
    "numbers": [4.0, 2.9, 3, -1],
    "nothing": None,
    "flag": True,
    "none": [],
    "records": [{"id": "a", "sources": ["b", "c"]}, {"id": "d"}],
    "lists": [["a", "b"], ["c"]],
    "group": {"key": "value"},
}
NORMAL = """\
text: "No"
time: "12:30"
issue: "2020 #4"
quotes: "She said \\"it's 5\\\\6\\""
signs: "µ … 🦴 {{ claim(\\"x\\") }} [^a] | > *"
numbers:
  - 4
  - 2.9
  - 3
  - -1
nothing: null
flag: true
none: []
records:
  - id: "a"
    sources:
      - "b"
      - "c"
  - id: "d"
lists:
  - - "a"
    - "b"
  - - "c"
group:
  key: "value"
"""


def test_each_key_and_item_is_a_line_and_each_text_is_in_quotes():
    assert to_yaml(WRITTEN) == NORMAL
    assert parse_yaml(NORMAL, "x.yml").data == yaml.safe_load(NORMAL) == WRITTEN


@pytest.mark.parametrize(
    ("kind", "written", "normal"),
    [
        (Claim, {"expires": "2027-01-02", "id": "a"}, {"id": "a", "expires": "2027-01-02"}),
        (Claim, {"size": "Less\n  pain."}, {"size": "Less pain."}),
        (Claim, {"numbers": {"value": 1, "measure": "days"}}, {"numbers": {"measure": "days", "value": 1}}),
        (Claim, {"unknown": [1], "id": "a"}, {"id": "a", "unknown": [1]}),
        (Claim, {"id": "a", "note": None, "certainty": None}, {"id": "a", "certainty": None}),
        (tuple[Statement], ["A", {"sources": ["b"], "text": "B"}], [{"text": "A"}, {"text": "B", "sources": ["b"]}]),
        (MODELS["disclaimers.yml"], {"a": {"text": ["A."], "title": "B"}}, {"a": {"title": "B", "text": ["A."]}}),
    ],
)  # fmt: skip
def test_keys_are_in_the_order_of_the_model(kind, written, normal):
    assert to_yaml(normalize(written, kind)) == to_yaml(normal)


def reversed_keys(data):
    if isinstance(data, dict):
        return {key: reversed_keys(data[key]) for key in reversed(data)}
    return [reversed_keys(item) for item in data] if isinstance(data, list) else data


def records_of(docs):
    guide = load(docs)
    assert guide.issues == ()
    pages = {name: (page.record, page.source.body.strip()) for name, page in guide.pages.items()}
    return pages, [getattr(guide.shared, field.name) for field in fields(guide.shared) if field.name != "sources"]


def test_any_order_of_keys_and_the_normal_form_give_the_same_guide(tmp_path):
    docs = make_project(tmp_path) / "docs"
    before = records_of(docs)
    for source, path, _ in list(normal_forms(docs)):
        shuffled = to_yaml(reversed_keys(source.data))
        path.write_text(f"---\n{shuffled}---\n{source.body}" if path.suffix == ".md" else shuffled)
    assert records_of(docs) == before

    format_records(docs)

    assert records_of(docs) == before
    assert format_records(docs) == ([], [])


def test_a_file_with_a_comment_or_an_issue_stays_as_it_is(tmp_path):
    docs = make_project(tmp_path) / "docs"
    format_records(docs)
    terms, myths = docs / "_data/glossary.yml", docs / "_data/myths.yml"
    terms.write_text("- {id: a, meaning: 'A #1 word', term: A} # a remark\n")
    myths.write_text("- {myth: [}\n")

    changed, issues = format_records(docs)

    assert (changed, [issue.rule for issue in issues]) == ([], ["comment-in-record", "yaml-syntax"])
    assert terms.read_text().endswith("# a remark\n")


def test_the_summary_has_the_lines_to_paste(tmp_path):
    docs = make_project(tmp_path) / "docs"
    format_records(docs)
    terms = docs / "_data/glossary.yml"
    terms.write_text('- id: "a"\n  meaning: A word\n  term: "A"\n- id: "b"\n  term: "B"\n')

    assert format_summary(docs) == (
        "### docs/_data/glossary.yml\n\nIn normal form, lines 2 to 3 are as follows. You can paste them.\n\n"
        '``````yaml\n  term: "A"\n  meaning: "A word"\n``````\n'
    )


def test_a_note_of_an_editor_is_never_published():
    assert EditorNote.__metadata__[0].exclude is True
