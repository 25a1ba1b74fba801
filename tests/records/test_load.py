"""The records are read once for the same files, and again when one changes."""

import os
from datetime import date

import pytest

from macros.check import problems_of
from macros.records.clock import today
from macros.records.load import load
from macros.records.shared import Reference
from tests.editors.project import make_project


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
        ("contact.md", "contact/"),
        ("massage/index.md", "massage/"),
        ("treatments/posture.md", "treatments/posture/"),
    ],
)
def test_the_address_of_a_page(guide, path, url):
    assert guide.pages[path].url == url


def test_a_missing_shared_file_is_told(tmp_path):
    docs = make_project(tmp_path) / "docs"
    (docs / "_data/provider.yml").unlink()
    assert [str(problem) for problem in load(docs).problems] == [
        "docs/_data/provider.yml: line 1: the file is missing; restore it"
    ]


def test_a_page_that_cannot_be_read_does_not_blame_the_sources_that_it_cites(tmp_path):
    docs = make_project(tmp_path) / "docs"
    references = docs / "_data/references.yml"
    references.write_text(references.read_text() + "- {id: jones2020, type: report, title: Cited on one page}\n")
    (docs / "contact.md").write_text("---\nfacts:\n  - sources: [jones2020]\n\ttype: page\n---\n")
    assert [problem.message for problem in problems_of(load(docs))] == ["a tab stands where YAML wants spaces"]


def test_the_day_of_the_build_can_be_set(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert today() == date(1970, 1, 2)


@pytest.mark.parametrize("epoch", ["abc", "1e9", "9" * 30])
def test_a_day_of_the_build_that_is_none_ends_the_run(epoch, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(SystemExit, match=f"SOURCE_DATE_EPOCH is `{epoch}`; write seconds since 1970"):
        today()


@pytest.mark.parametrize(
    ("keys", "link"),
    [
        ({"DOI": "10.1000/x", "PMID": "1", "URL": "https://a.example/"}, "https://doi.org/10.1000/x"),
        ({"PMID": "123", "URL": "https://a.example/"}, "https://pubmed.ncbi.nlm.nih.gov/123/"),
        ({"URL": "https://a.example/"}, "https://a.example/"),
        ({}, None),
    ],
)
def test_a_reference_leads_to_its_doi_first(keys, link):
    assert Reference(id="a", type="book", title="A", **keys).link == link


@pytest.mark.parametrize("url", ["javascript:alert(1)", "//a.example/", 'https://a.example/"onclick'])
def test_a_reference_leads_to_a_web_page_only(url):
    with pytest.raises(ValueError, match="URL"):
        Reference(id="a", type="book", title="A", URL=url)
