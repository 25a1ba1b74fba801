"""Records made public: JSON that fits its schema, and JSON-LD that says what the page shows."""

import json
import shutil

import pytest
from jsonschema import Draft202012Validator

from macros.cited_on import publish_references
from macros.export import export
from macros.records.vocabulary import NOT_STATED
from macros.scorecard.score import publish_scorecard
from tests.site.reading import main, page, text
from tests.site.test_pages import GALLERY, every_page


def newest_check(guide):
    return max(page.record.checked_on for page in guide.pages.values()).isoformat()


@pytest.mark.parametrize("name", ["treatments", "claims", "references", "corrections", "redirects"])
def test_published_data_fits_its_schema(site, guide, name):
    content = json.loads((site / f"data/{name}.json").read_text())
    schema = json.loads((site / f"data/{name}.schema.json").read_text())
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(content)
    assert content["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert content["date"] == newest_check(guide)


def test_published_data_holds_every_record(site, guide):
    def items(name):
        return json.loads((site / f"data/{name}.json").read_text())["items"]

    assert [item["record"]["id"] for item in items("treatments")] == sorted(guide.treatments)
    assert [item["id"] for item in items("claims")] == sorted(guide.claims)
    assert [item["record"]["id"] for item in items("references")] == sorted(guide.shared.references)
    assert [item["record"]["id"] for item in items("references") if not item["cited_on"]] == []


def test_a_treatment_names_its_claims_by_id(site, guide):
    items = json.loads((site / "data/treatments.json").read_text())["items"]
    named = {item["record"]["id"]: item["record"]["claims"] for item in items}
    assert named == {name: [claim.id for claim in record.claims] for name, (_, record) in guide.treatments.items()}


def test_published_claims_tell_what_is_not_stated(site, guide):
    items = json.loads((site / "data/claims.json").read_text())["items"]
    gaps = {(item["id"], key) for item in items for key, value in item.items() if value == NOT_STATED}
    assert gaps == {(name, key) for name, claim in guide.claims.items() for key, value in claim if value == NOT_STATED}
    assert gaps


def test_a_source_names_the_pages_on_which_it_is_listed(site, guide):
    items = json.loads((site / "data/references.json").read_text())["items"]
    named = {(item["record"]["id"], url) for item in items for url in item["cited_on"]}
    pages = {entry.url for entry in guide.pages.values()} - {GALLERY}
    listed = {
        (entry["id"].removeprefix("ref-"), url) for url in pages for entry in main(site, url).select("ol.refs li")
    }
    assert named == listed


def test_the_same_site_gives_the_same_bytes(site, guide, tmp_path):
    again = shutil.copytree(site, tmp_path / "again")
    shutil.rmtree(again / "data")
    for step in (export, publish_references, publish_scorecard):
        step(guide, again)
    assert [path.name for path in again.glob("data/*")]
    for path in (again / "data").iterdir():
        assert path.read_bytes() == (site / "data" / path.name).read_bytes()


def test_the_page_of_all_sources_names_the_pages_on_which_each_is_listed(site, guide):
    titles = {entry.url: entry.record.title for entry in guide.pages.values()}
    list_of_sources = main(site, "references/")
    for item in json.loads((site / "data/references.json").read_text())["items"]:
        entry = list_of_sources.find(id=f"source-{item['record']['id']}")
        named = [(link["href"], text(link)) for link in entry.find_all("span", class_="small")[-1].select("a")]
        assert named == [(f"../{url}", titles[url]) for url in item["cited_on"]]


@every_page
def test_each_page_describes_itself_once_and_truly(site, guide, url):
    document = page(site, url)
    (block,) = document.select('script[type="application/ld+json"]')
    data = json.loads(block.string)
    record = next(entry.record for entry in guide.pages.values() if entry.url == url)
    assert (data["@type"], data["name"], data["description"]) == ("MedicalWebPage", record.title, record.summary)
    assert data["lastReviewed"] == record.checked_on.isoformat()
    assert "reviewedBy" not in data
    shown = text(main(site, url))
    for contraindication in data.get("about", {}).get("contraindication", []):
        assert contraindication in shown
