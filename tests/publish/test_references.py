"""Each source with the pages that list it: as data, and on the page of all sources."""

import json

import pytest

from tests.support.building import build, replaced
from tests.support.project import HOME, make_project

SECOND = "- {id: jones2021, type: report, title: Another, issued: '2021'}\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    project = make_project(tmp_path_factory.mktemp("references"))
    references = project / "docs/_data/references.yml"
    references.write_text(references.read_text() + SECOND)
    replaced(project / "docs/contact.md", ("{{ contact_card() }}", "{{ contact_card() }}\n\nA fact.[^jones2021]"))
    page = HOME.replace("title: Home", "title: All sources").replace("treatment_list", "reference_index")
    (project / "docs/references.md").write_text(page.replace("## Sources\n\n{{ reference_list() }}\n", ""))
    assert build(project).is_clean
    return project / "site"


def test_the_data_name_the_pages_that_list_a_source(site):
    items = json.loads((site / "data/references.json").read_text())["items"]
    assert [(item["record"]["id"], item["cited_on"]) for item in items] == [
        ("jones2021", ["contact/"]),
        ("smith2020", ["sample/", "second/", "third/"]),
    ]


def test_the_page_of_all_sources_leads_to_the_pages_that_list_a_source(site):
    html = (site / "references/index.html").read_text()
    entry = html.partition('id="source-jones2021"')[2].partition("</li>")[0]
    assert '<a href="../contact/">Contact</a>' in entry
    assert "../sample/" not in entry
    assert "../sample/" in html.partition('id="source-smith2020"')[2].partition("</li>")[0]
