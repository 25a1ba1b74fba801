"""The search index of a built site: the same for the same pages, and of pages that readers look for."""

import json

import pytest

from macros.content.load import load
from macros.search.index import build_index, write_index
from macros.site.document import parse_document
from tests.support.building import build, replaced, tree
from tests.support.project import HOME, make_project


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    project = make_project(tmp_path_factory.mktemp("search"))
    (project / "docs/editors").mkdir()
    (project / "docs/editors/index.md").write_text(HOME.replace("Home", "Editors"))
    (project / "docs/understand").mkdir()
    signs = HOME.replace("Home", "Signs").replace("{{ treatment_list() }}", "Nothing.")
    (project / "docs/understand/when-to-get-help.md").write_text(signs)
    replaced(project / "docs/sample.md", ("also_called:\n", "search_words: [specimens]\nalso_called:\n"))
    assert build(project).is_clean
    return project


@pytest.fixture(scope="module")
def content(project):
    """The index, as the script of the search reads it."""
    (path,) = (project / "site/search").glob("index-*.json")
    return json.loads(path.read_text())


def test_pages_that_readers_look_for_are_in_it(content):
    urls = [page["url"] for page in content["pages"]]
    assert urls == ["contact/", "glossary/", "", "sample/", "second/", "third/", "understand/when-to-get-help/"]
    assert content["pages"][3]["summary"] == "A sample for the tests."


def test_a_page_is_found_by_its_names_lay_words_and_headings(content):
    page = content["pages"][3]
    assert (page["title"], page["name"], page["section"]) == ("Sample treatment", "Sample", "about")
    assert (page["also"], page["leads"], page["areas"]) == (["specimen"], ["specimens"], ["low-back", "neck"])
    assert ["does-it-help", "Does it help?"] in page["places"]
    assert content["pages"][1]["leads"] == ["meanings"]


def test_each_section_has_its_text_without_its_heading(content):
    page = content["pages"][1]
    assert page["title"] == "Glossary"
    assert dict(zip([anchor for anchor, _ in page["places"]], page["texts"][1:], strict=True))["sample-word"] == (
        "Taking a sample. Also called: specimen taking"
    )


def test_the_options_of_the_comparison_are_the_treatments(content):
    assert [page["option"] for page in content["pages"] if page["option"]] == ["sample", "second", "third"]
    assert content["comparison"] == ""  # the small guide has no such page


def test_the_brand_names_of_a_medicine_are_synonyms(content):
    assert content["medicines"] == [["specimen (samplone)", "Brandex", "Otherex"]]
    assert ["specimen", "Brandex", "Otherex"] in content["same"]


def test_words_that_mean_the_same_are_those_of_the_record_and_the_names_of_an_entry(content):
    assert content["same"] == [
        ["pee", "wee"],
        ["specimen", "Brandex", "Otherex"],
        ["Sampling", "specimen taking"],
    ]


def test_a_warning_sign_has_the_words_that_readers_type_for_it(content):
    assert content["alarms"] == [
        {
            "sign": "you cannot pee",
            "urgency": "emergency",
            "label": content["emergency"],
            "action": "Do not wait.",
            "url": "understand/when-to-get-help/#emergency",
            "all": [["cant", "unable"], ["pee"]],
        }
    ]


def test_each_page_names_the_index_of_its_own_build(project):
    (name,) = (path.stem.removeprefix("index-") for path in (project / "site/search").glob("*.json"))
    pages = [path.read_text() for path in (project / "site").glob("*/index.html")]
    assert [f'data-search-index="{name}"' in page for page in pages] == [True] * len(pages)


def test_the_same_pages_give_the_same_index_and_others_are_removed(project, tmp_path):
    guide = load(project / "docs")
    html = {path: text.decode() for path, text in tree(project / "site").items() if path.endswith(".html")}
    index = build_index(guide, {path: parse_document(path, text) for path, text in html.items()})
    (tmp_path / "search").mkdir()
    (tmp_path / "search/index-old.json").write_text("old")
    write_index(index, tmp_path)
    assert tree(tmp_path / "search") == tree(project / "site/search")


def test_another_text_gives_another_name(project):
    guide = load(project / "docs")
    page = "<main><article><h1>A</h1><p>{}</p></article></main>"
    one, two = (
        build_index(guide, {"sample/index.html": parse_document("sample/index.html", page.format(word))}).name
        for word in ("heat", "ice")
    )
    assert one != two
