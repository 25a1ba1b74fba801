"""Menus are MkDocs's own navigation, in the order that the index pages give."""

import re

import pytest

from tests.support.building import build, replaced
from tests.support.project import HOME, make_project


def page(docs, path, title, order=""):
    (docs / path).parent.mkdir(parents=True, exist_ok=True)
    written = HOME.replace("title: Home", f"title: {title}").replace("{{ treatment_list() }}", "Nothing.")
    (docs / path).write_text(written.replace("checked_on", f"order: [{order}]\nchecked_on", 1) if order else written)


@pytest.fixture
def project(tmp_path):
    """Two sections and a folder that no menu names, beside the pages of the small project."""
    project = make_project(tmp_path)
    docs = project / "docs"
    replaced(docs / "index.md", ("checked_on", "order: [heat, cold]\nchecked_on"))
    page(docs, "cold/index.md", "Cold", order="packs, baths")
    page(docs, "cold/alone.md", "Being alone with cold")
    page(docs, "cold/baths.md", "Baths")
    page(docs, "cold/packs.md", "Packs")
    page(docs, "heat/index.md", "Heat")
    page(docs, "heat/zinc.md", "A first name")
    page(docs, "heat/deep/index.md", "Deep heat")
    page(docs, "heat/deep/lamp.md", "Lamp")
    page(docs, "other/index.md", "Other")
    return project


TEMPLATE = """
{% extends "base.html" %}
{% block scripts %}{{ super() }}<pre>
menu {% for item in config.extra.guide.menu %}{{ item.children[0].url }} {% endfor %}
section {% if page and page.parent %}{% for item in page.parent.children %}\
{{ item.url if item.is_page else "[" ~ item.children[0].url ~ "]" }} {% endfor %}{% endif %}
previous {{ page.previous_page.url if page and page.previous_page }}
next {{ page.next_page.url if page and page.next_page }}
</pre>{% endblock %}
"""


@pytest.fixture
def navigation(project):
    """Builds the project with a theme that prints what MkDocs gives to templates, and reads it from a page."""
    (project / "overrides").unlink()
    (project / "overrides").mkdir()
    (project / "overrides/main.html").write_text(TEMPLATE)

    def read(url, **settings):
        build(project, command="serve", **settings)
        html = (project / "site" / url / "index.html").read_text()
        printed = re.search(r"<pre>\n(menu .*?)</pre>", html, re.DOTALL)
        return {line.partition(" ")[0]: line.split()[1:] for line in printed[1].splitlines()}

    return read


def test_the_main_menu_has_the_sections_that_the_home_page_names(navigation):
    assert navigation("")["menu"] == ["heat/", "cold/"]


def test_a_section_begins_with_its_index_page_then_its_order_then_names(navigation):
    assert navigation("cold/")["section"] == ["cold/", "cold/packs/", "cold/baths/", "cold/alone/"]
    assert navigation("heat/")["section"] == ["heat/", "heat/zinc/", "[heat/deep/]"]


@pytest.mark.parametrize(
    ("url", "before", "after"),
    [
        ("cold/", [], ["cold/packs/"]),
        ("cold/packs/", ["cold/"], ["cold/baths/"]),
        ("cold/alone/", ["cold/baths/"], []),
        ("heat/deep/", [], ["heat/deep/lamp/"]),
        ("", [], []),
        ("contact/", [], []),
    ],
)
def test_previous_and_next_stay_within_the_section(url, before, after, navigation):
    read = navigation(url)
    assert (read["previous"], read["next"]) == (before, after)


def test_a_new_page_stands_in_its_section_by_itself(project, navigation):
    page(project / "docs", "cold/air.md", "Air")
    assert navigation("cold/")["section"] == ["cold/", "cold/packs/", "cold/baths/", "cold/air/", "cold/alone/"]


def test_navigation_that_mkdocs_yml_gives_wins(navigation):
    nav = [
        {"Home": "index.md"},
        {"Second": ["cold/baths.md", "cold/index.md"]},
        {"First": ["heat/zinc.md", "sample.md"]},
    ]
    read = navigation("cold/", nav=nav)
    assert read["menu"] == ["cold/baths/", "heat/zinc/"]
    assert read["section"] == ["cold/baths/", "cold/"]
    assert (read["previous"], read["next"]) == (["cold/baths/"], [])
