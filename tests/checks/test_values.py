"""Values and texts that passed once, and hid or distorted what readers see: each is refused by its rule."""

import gzip

import pytest

from tests.support.building import check, replaced
from tests.support.project import make_project
from tests.support.text import rules

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'
VALUES = [
    ("sample.md", "checked_on: 2026-01-31", "checked_on: 0001-01-01", "not-a-date"),
    ("sample.md", "title: Sample treatment", "title:", "wrong-type"),
    ("sample.md", "title: Sample treatment", "title: 2026", "wrong-type"),
    ("sample.md", "title: Sample treatment", "title: true", "wrong-type"),
    ("sample.md", "title: Sample treatment", "title: Sample\u2028treatment", "control-character"),
    ("sample.md", "name: Sample", 'name: "\u00ad"', "empty-text"),
    ("sample.md", "name: Sample", 'name: "\u3164"', "control-character"),
    ("sample.md", "also_called:", f"search_words: [0x{'f' * 4000}]\nalso_called:", "unreadable-number"),
    ("sample.md", "clinical_review: null", "clinical_review: yes", "wrong-type"),
    ("sample.md", "Nothing changes.", "word word\n\n" * 100_000, "page-too-long"),
    ("sample.evidence.yml", "value: 5", "value: 1e300", "number-outside-measure"),
    ("_data/references.yml", '"2020"', '"2017-99-99"', "wrong-format"),
    ("_data/provider.yml", "(202) 555-0142", "call the front desk", "wrong-format"),
    *(("contact.md", "Choose", f"A{mark}B", "control-character") for mark in "\u200b\u200e\u200f\x9b\U000e0041"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "rule"), VALUES, ids=[f"{row[3]}: {row[2][:30]!a}" for row in VALUES])
def test_a_value_that_nobody_means_is_refused(file, old, new, rule, tmp_path):
    project = make_project(tmp_path)
    replaced(project / "docs" / file, (old, new))
    found = [line for line in check(project) if line.startswith(f"docs/{file}: line ")]
    assert any(line.endswith(f"[{rule}]") for line in found), found


@pytest.mark.parametrize("data", [SVG.encode("utf-16"), gzip.compress(SVG.encode())], ids=["UTF-16", "gzip"])
def test_a_drawing_that_is_no_plain_text_is_refused(data, tmp_path):
    project = make_project(tmp_path)
    (project / "docs/back.svg").write_bytes(data)
    (line,) = check(project)
    assert line.startswith("docs/back.svg: line 1: ")
    assert line.endswith("[picture-unreadable]")


@pytest.mark.parametrize("name", ["visually-hidden", "scripted", "ways", "ask__notes", "skip", "sprite", "drawer"])
def test_a_class_that_hides_text_is_refused(name):
    assert rules(f"Stop.\n{{: .{name} }}") == ["2: attribute-not-allowed"]
    assert rules(f"## Stop {{: .{name} }}") == ["1: attribute-not-allowed"]


@pytest.mark.parametrize("name", ["popover", "hidden", "inert", 'style="opacity:0"', 'dir="rtl"', 'aria-hidden="true"'])
def test_an_attribute_that_hides_text_is_refused(name):
    assert rules(f"Stop.\n{{: {name} }}") == ["2: attribute-not-allowed"]
