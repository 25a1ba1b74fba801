"""Records made public: JSON that fits its schema, and JSON-LD that says what the page shows."""

import json

import pytest
from jsonschema import Draft202012Validator

from macros.models.vocabulary import NOT_STATED
from macros.publish.references import PAGE
from tests.guide.reading import GALLERY, calls, calls_any, every_page, main, page, source_of, text


def published(site, name):
    return json.loads((site / f"data/{name}.json").read_text())


@pytest.mark.parametrize(
    "name", ["treatments", "claims", "changes", "exercises", "references", "corrections", "redirects"]
)
def test_published_data_fits_its_schema(site, guide, name):
    content, schema = published(site, name), published(site, f"{name}.schema")
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(content)
    assert content["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert content["date"] == max(page.record.checked_on for page in guide.pages.values()).isoformat()


def test_published_data_holds_every_record(site, guide):
    def items(name):
        return published(site, name)["items"]

    assert [item["record"]["id"] for item in items("treatments")] == sorted(guide.treatments)
    assert [item["id"] for item in items("claims")] == sorted(guide.claims)
    assert [item["record"]["id"] for item in items("references")] == sorted(guide.shared.references)
    moved = sorted((entry.from_, entry.to) for entry in guide.shared.redirects)
    assert [(item["from"], item["to"]) for item in items("redirects")] == moved


def test_a_treatment_names_its_claims_by_id(site, guide):
    items = published(site, "treatments")["items"]
    named = {item["record"]["id"]: item["record"]["claims"] for item in items}
    assert named == {name: [claim.id for claim in record.claims] for name, (_, record) in guide.treatments.items()}


def test_published_claims_say_what_is_not_stated(site, guide):
    items = published(site, "claims")["items"]
    gaps = {(item["id"], key) for item in items for key, value in item.items() if value == NOT_STATED}
    assert gaps == {(name, key) for name, claim in guide.claims.items() for key, value in claim if value == NOT_STATED}


def listed(site, guide):
    """Each source with the address of a page that lists it."""
    pages = [place for place in guide.pages.values() if not calls_any(place, GALLERY)]
    return {
        (entry["id"].removeprefix("ref-"), place.url)
        for place in pages
        for entry in main(site, place.url).select("ol.refs li")
    }


def test_a_source_names_the_pages_on_which_it_is_listed(site, guide):
    items = published(site, "references")["items"]
    assert {(item["record"]["id"], url) for item in items for url in item["cited_on"]} == listed(site, guide)


def test_the_page_of_all_sources_names_the_pages_on_which_each_is_listed(site, guide):
    titles = {place.url: place.record.title for place in guide.pages.values()}
    for url in [url for url, _ in calls(guide, "reference_index") if f"{url}index.html" == PAGE]:
        for item in published(site, "references")["items"]:
            entry = main(site, url).find(id=f"source-{item['record']['id']}")
            named = [(link["href"], text(link)) for line in entry.select(".small")[-1:] for link in line.select("a")]
            assert named == [(f"../{place}", titles[place]) for place in item["cited_on"]]


@every_page
def test_each_page_describes_itself_once_and_truly(site, guide, url):
    (block,) = page(site, url).select('script[type="application/ld+json"]')
    data, record = json.loads(block.string), source_of(guide, url).record
    assert (data["@type"], data["name"], data["description"]) == ("MedicalWebPage", record.title, record.summary)
    assert data["lastReviewed"] == record.checked_on.isoformat()
    signed = record.clinical_review
    expected = {"@type": "Person", "name": signed.name, "jobTitle": signed.role} if signed else None
    assert data.get("reviewedBy") == expected
    shown = text(main(site, url))
    for contraindication in data.get("about", {}).get("contraindication", []):
        assert contraindication in shown
