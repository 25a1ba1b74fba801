"""What editors find on every page: the way to its file, their own pages out of the readers' way, and the scorecard."""

import json
from urllib.parse import urljoin

from jsonschema import Draft202012Validator
from selectolax.lexbor import LexborHTMLParser

from macros.publish.scorecard import CHECKLISTS, ITEMS, PAGE, clear_scorecard, not_assessed, read_scores
from macros.site.reading import read_grade
from tests.guide.reading import calls, every_page, main, page, source_of, text


@every_page
def test_improve_this_page_leads_to_the_file_of_the_page(site, guide, config, url):
    links = [(text(link), link["href"]) for link in main(site, url).select(".share a")]
    folder = urljoin(f"{config.repo_url}/", config.edit_uri)
    is_on = config.repo_url and config.edit_uri and "content.action.edit" in config.theme["features"]
    assert links == ([("Improve this page", f"{folder}{source_of(guide, url).path}")] if is_on else [])


def test_pages_for_editors_are_not_in_the_menu_of_readers(site, guide):
    document = page(site, "")
    first = [url for url in ("editors/",) if any(place.url == url for place in guide.pages.values())]
    assert [link["href"] for link in document.select(".menu a") if "editors" in link["href"]] == []
    assert [link["href"] for link in document.select("footer a") if "editors" in link["href"]] == first


def filled(guide):
    """The page whose scorecard is filled."""
    return [url for url, _ in calls(guide, "scorecard") if f"{url}index.html" == PAGE]


def scores(site):
    return json.loads((site / "data/scorecard.json").read_text())


def test_the_scorecard_fits_its_schema_and_holds_every_page(site, guide):
    content, schema = scores(site), json.loads((site / "data/scorecard.schema.json").read_text())
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(content)
    assert content["date"] == max(place.record.checked_on for place in guide.pages.values()).isoformat()
    assert [entry["url"] for entry in content["pages"]] == sorted(place.url for place in guide.pages.values())


def test_the_scorecard_shows_how_hard_each_page_is_to_read(site, guide):
    tables = filled(guide)  # they are measured without the scores themselves
    for entry in scores(site)["pages"]:
        html = (site / entry["url"] / "index.html").read_text()
        read = read_grade(LexborHTMLParser(clear_scorecard(html) if entry["url"] in tables else html))
        expected = (round(read.grade, 1), round(read.mean, 1), len(read.longest.split())) if read else (None,) * 3
        assert (entry["grade"], entry["words_a_sentence"], entry["longest_sentence"]) == expected


def test_the_check_shows_the_published_scores_the_hardest_page_first(site):
    found = read_scores(site)
    assert {score.url for score in found} == {
        entry["url"] for entry in scores(site)["pages"] if entry["grade"] is not None
    }
    assert found == sorted(found, key=lambda score: -score.grade)


def test_each_item_of_a_checklist_is_answered_or_named_as_not_assessed(site):
    content = scores(site)
    for checklist, numbers in CHECKLISTS.items():
        looked_at = [number for number in numbers if f"{checklist} {number}" in {item.id for item in ITEMS}]
        assert sorted([*looked_at, *not_assessed()[checklist]]) == list(numbers)
        assert content["not_assessed"][checklist] == not_assessed()[checklist]
    for entry in content["pages"]:
        answered = [*entry["met"], *entry["not_met"], *entry["does_not_apply"]]
        assert sorted(answered) == sorted(item.id for item in ITEMS)


def test_the_page_of_the_scorecard_shows_every_page(site, guide):
    for url in filled(guide):
        article = main(site, url)
        assert text(article.select_one("caption")) == "Every page"
        rows = article.select("table")[0].select("tbody tr")
        shown = [[text(cell) for cell in row.find_all(["th", "td"])] for row in rows]
        keys = ("title", "grade", "words_a_sentence")
        found = [["none" if entry[key] is None else str(entry[key]) for key in keys] for entry in scores(site)["pages"]]
        assert [cells[:3] for cells in shown] == found
