"""The records are read once for the same files, and again when one changes."""

import os

import pytest

from macros.checks.sources import source_issues
from macros.content.guide import GuidePage
from macros.content.load import load
from macros.content.source import Source
from tests.support.project import make_project


def test_the_same_files_are_read_once(tmp_path):
    docs = make_project(tmp_path) / "docs"
    assert load(docs) is load(docs)


def test_a_changed_file_is_read_again(tmp_path):
    docs = make_project(tmp_path) / "docs"
    before = load(docs)
    path = docs / "sample.md"
    path.write_text(path.read_text().replace("title: Sample treatment", "title: Another title"))
    os.utime(path, ns=(1, 1))
    assert before.pages["sample.md"].record.title == "Sample treatment"
    assert load(docs).pages["sample.md"].record.title == "Another title"


@pytest.mark.parametrize(
    ("path", "url"),
    [
        ("index.md", ""),
        ("my-index.md", "my-index/"),
        ("contact.md", "contact/"),
        ("massage/index.md", "massage/"),
        ("treatments/posture.md", "treatments/posture/"),
    ],
)
def test_the_address_of_a_page(path, url):
    assert GuidePage(path, Source(path, {}, ""), None).url == url


def test_a_missing_shared_file_is_reported(tmp_path):
    docs = make_project(tmp_path) / "docs"
    (docs / "_data/provider.yml").unlink()
    assert [str(issue) for issue in load(docs).issues] == [
        "docs/_data/provider.yml: line 1: the file is missing; restore it [missing-file]"
    ]


def test_a_page_that_cannot_be_read_does_not_blame_the_sources_that_it_cites(tmp_path):
    docs = make_project(tmp_path) / "docs"
    references = docs / "_data/references.yml"
    references.write_text(references.read_text() + "- {id: jones2020, type: report, title: Cited on one page}\n")
    (docs / "contact.md").write_text("---\nfacts:\n  - sources: [jones2020]\n\ttype: page\n---\n")
    assert [issue.message for issue in source_issues(load(docs))] == ["a tab is used to indent"]
