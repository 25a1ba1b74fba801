"""The gallery of components: every one of them, its options as declared, and every example live."""

from collections import Counter

import pytest

from macros.components.component_gallery.describe import describe_options, format_call
from macros.components.registry import COMPONENTS
from tests.guide.reading import GALLERY, main, text


@pytest.fixture(scope="module")
def url(guide):
    """The address of the page that shows all components."""
    found = [page.url for page in guide.pages.values() if any(call.name == GALLERY for call in page.parsed.calls)]
    return found[0] if found else pytest.skip("the guide has no gallery")


@pytest.fixture(scope="module")
def entries(site, url):
    return {text(entry.h2): entry for entry in main(site, url).select(".specimen")}


def test_every_component_is_there_with_its_summary(entries):
    assert list(entries) == sorted(COMPONENTS)
    for name, component in COMPONENTS.items():
        assert text(entries[name].p).startswith(component.summary)


def test_a_list_at_the_top_leads_to_each(site, url, entries):
    links = [link["href"] for link in main(site, url).select("nav[aria-labelledby=components-title] a")]
    assert links == [f"#{entry.h2['id']}" for entry in entries.values()]


@pytest.mark.parametrize("name", COMPONENTS)
def test_options_are_those_of_the_declaration(entries, name):
    options = describe_options(COMPONENTS[name].options)
    rows = [
        [text(cell) for cell in row.find_all(["th", "td"])]
        for row in entries[name].select("[aria-label^=Options] tbody tr")
    ]
    expected = [
        [option.name, option.description, option.type, option.default or "Cannot be left out"] for option in options
    ]
    assert rows[: len(options)] == expected
    assert {option.name for option in options if option.default is None} == {
        key for key, field in COMPONENTS[name].options.model_fields.items() if field.is_required()
    }


@pytest.mark.parametrize("name", [name for name in COMPONENTS if name != "component_gallery"])
def test_each_example_is_live_under_its_call(entries, name):
    component = COMPONENTS[name]
    calls = entries[name].select("pre.specimen__call")
    assert [text(written) for written in calls] == [
        format_call(name, options, component.first_option) for options in component.examples
    ]
    for written in calls:
        live = written.find_next_sibling()
        assert "specimen__live" in live["class"]
        assert len(text(live)) > 20 or live.select_one(".scripted:empty")  # a place that a script fills


def test_no_id_is_there_twice_and_nothing_leads_nowhere(site, url):
    article = main(site, url)
    ids = Counter(element["id"] for element in article.select("[id]"))
    assert [name for name, count in ids.items() if count > 1] == []
    pointed = {link["href"][1:] for link in article.select('a[href^="#"]')}
    named = {name for element in article.select("[aria-labelledby]") for name in element["aria-labelledby"].split()}
    assert (pointed | named) - set(ids) == set()


def test_what_it_shows_is_listed_as_source_nowhere(site, url):
    assert f'"{url}"' not in (site / "data/references.json").read_text()
