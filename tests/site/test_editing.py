"""What readers and editors find on every page: the way to its file, and the editors' pages out of the readers' way."""

import json
import shutil

from jsonschema import Draft202012Validator
from selectolax.lexbor import LexborHTMLParser

from macros.finish.readability import reading
from macros.finishing import finish
from macros.scorecard.items import ITEMS, NUMBERS, not_assessed
from macros.scorecard.score import published_scores
from tests.editors.project import make_project, run
from tests.site.reading import main, page, text
from tests.site.test_data import newest_check
from tests.site.test_pages import every_page

EDIT = "https://git.example.com/guide/edit/main/"


@every_page
def test_improve_this_page_leads_to_the_file_of_the_page(site, guide, url):
    (link,) = main(site, url).select(".improve a")
    file = next(entry.source.file for entry in guide.pages.values() if entry.url == url)
    assert (text(link), link["href"]) == ("Improve this page", f"{EDIT}{file}")


def test_no_page_leads_to_its_file_where_no_address_is_known(tmp_path, monkeypatch):
    monkeypatch.setenv("EDIT_URL", "")
    project = make_project(tmp_path)
    assert run(project, "build").returncode == 0
    assert main(project / "site", "sample/").select(".improve") == []


def test_the_editing_guide_is_in_the_footer_and_not_in_the_menu(site):
    document = page(site, "")
    menus = {name: [link["href"] for link in document.select(f"{name} a")] for name in (".menu", "footer")}
    assert [link for link in menus[".menu"] if "editors" in link] == []
    assert "editors/" in menus["footer"]


def scores(site):
    return json.loads((site / "data/scorecard.json").read_text())


def test_the_scorecard_fits_its_schema_and_holds_every_page(site, guide):
    content, schema = scores(site), json.loads((site / "data/scorecard.schema.json").read_text())
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(content)
    assert content["date"] == newest_check(guide)
    assert [entry["url"] for entry in content["pages"]] == sorted(entry.url for entry in guide.pages.values())


def test_the_scorecard_shows_how_hard_each_page_is_to_read(site):
    for entry in scores(site)["pages"]:
        read = reading(LexborHTMLParser((site / entry["url"] / "index.html").read_text()))
        assert (entry["grade"], entry["words_a_sentence"]) == (round(read.grade, 1), round(read.mean, 1))
        assert entry["longest_sentence"] == len(read.longest.split())


def test_the_check_tells_the_published_scores_the_hardest_page_first(site):
    told = published_scores(site)
    assert {score.url for score in told} == {entry["url"] for entry in scores(site)["pages"]}
    assert told == sorted(told, key=lambda score: -score.grade)


def test_each_item_is_answered_or_named_as_not_assessed(site):
    content = scores(site)
    for checklist, numbers in NUMBERS.items():
        looked_at = [item.number for item in ITEMS if item.checklist == checklist]
        assert sorted([*looked_at, *not_assessed()[checklist]]) == list(numbers)
        assert content["not_assessed"][checklist] == not_assessed()[checklist]
    for entry in content["pages"]:
        answered = [*entry["met"], *entry["not_met"], *entry["does_not_apply"]]
        assert sorted(answered) == sorted(item.id for item in ITEMS)


def test_an_item_that_is_not_met_is_told(tmp_path):
    project = make_project(tmp_path)
    assert run(project, "build").returncode == 0
    sample = next(entry for entry in scores(project / "site")["pages"] if entry["url"] == "sample/")
    assert sample["not_met"] == ["DISCERN 12"]  # two words on doing nothing
    references = project / "docs/_data/references.yml"
    references.write_text(references.read_text().replace('  issued: "2020"\n', ""))
    assert run(project, "build").returncode == 0
    sample = next(entry for entry in scores(project / "site")["pages"] if entry["url"] == "sample/")
    assert sample["not_met"] == ["DISCERN 5", "DISCERN 12"]
    home = next(entry for entry in scores(project / "site")["pages"] if entry["url"] == "")
    assert "DISCERN 10" in home["does_not_apply"]


def test_the_page_of_the_scorecard_is_filled_and_says_what_it_is(site):
    article = main(site, "about/scorecard/")
    assert text(article.select_one("caption")) == "Every page"
    rows = article.select("table")[0].select("tbody tr")
    assert [text(row.th) for row in rows] == [entry["title"] for entry in scores(site)["pages"]]
    assert "This is no certified score." in text(article)
    assert "when the whole site is built" not in text(article)


def test_a_site_that_is_finished_twice_is_the_same(site, guide, tmp_path):
    shutil.copytree(site, tmp_path / "again")
    finish(guide, tmp_path / "again")
    for path in (site / "about/scorecard/index.html", site / "data/scorecard.json"):
        assert (tmp_path / "again" / path.relative_to(site)).read_bytes() == path.read_bytes()
