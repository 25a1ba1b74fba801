"""The scorecard: reading grades and what of three checklists a machine can look at, as data and on a page."""

import json

import pytest
from jsonschema import Draft202012Validator

from macros.publish.scorecard import CHECKLISTS, ITEMS, clear_scorecard, not_assessed, read_scores
from tests.support.building import build, replaced
from tests.support.project import HOME, make_project, run

HARD = "Considerable physiotherapeutic intervention is recommended for multidimensional rehabilitation."


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    project = make_project(tmp_path_factory.mktemp("scorecard"))
    replaced(project / "docs/contact.md", ("{{ contact_card() }}", HARD))
    replaced(project / "docs/second.md", ("1. Start.\n", "1. Now.\n1. Start.\n"))
    (project / "docs/about").mkdir()
    (project / "docs/about/scorecard.md").write_text(HOME.replace("treatment_list", "scorecard"))
    assert build(project).is_clean
    return project


@pytest.fixture(scope="module")
def scores(project):
    data = json.loads((project / "site/data/scorecard.json").read_text())
    return data | {"pages": {page["url"]: page for page in data["pages"]}}


def test_it_fits_its_schema_and_has_every_page(project, scores):
    schema = json.loads((project / "site/data/scorecard.schema.json").read_text())
    Draft202012Validator(schema).validate(json.loads((project / "site/data/scorecard.json").read_text()))
    assert list(scores["pages"]) == ["", "about/scorecard/", "contact/", "glossary/", "sample/", "second/", "third/"]


def test_a_page_is_graded_by_its_text(scores):
    assert scores["pages"]["contact/"]["grade"] > scores["pages"]["sample/"]["grade"]
    assert scores["pages"]["contact/"]["longest_sentence"] == len(HARD.split())


def test_the_hardest_page_comes_first(project):
    scores = read_scores(project / "site")
    assert scores[0].url == "contact/"
    assert scores == sorted(scores, key=lambda score: -score.grade)
    assert str(scores[0]).endswith("contact/index.html")


def test_each_item_is_answered_for_each_page(scores):
    for page in scores["pages"].values():
        answered = [*page["met"], *page["not_met"], *page["does_not_apply"]]
        assert sorted(answered) == sorted(item.id for item in ITEMS)
    sample, home = scores["pages"]["sample/"], scores["pages"][""]
    assert "PEMAT-P 22" in sample["met"]
    assert "PEMAT-P 22" in home["does_not_apply"]
    assert "DISCERN 12" in sample["not_met"]  # too few words on what happens without treatment
    assert "DISCERN 5" in sample["met"]


def test_each_number_of_a_checklist_is_assessed_or_named_as_not_assessed():
    for name, numbers in CHECKLISTS.items():
        assessed = {int(item.id.rpartition(" ")[2]) for item in ITEMS if item.id.startswith(f"{name} ")}
        assert sorted({*assessed, *not_assessed()[name]}) == sorted(numbers)
        assert not assessed & {*not_assessed()[name]}


def test_the_page_shows_the_tables_and_a_second_run_the_same(project):
    page = project / "site/about/scorecard/index.html"
    before = page.read_text()
    assert "<table" in before
    assert "<table" not in clear_scorecard(before)
    assert run(project, "postprocess", "site").returncode == 0
    assert page.read_text() == before
