"""The head of a page with and without its summary, the contact in one line, and the pages of a folder."""

import pytest

from macros.components.registry import COMPONENTS, context_of
from macros.components.rendering import render
from macros.content.load import load
from tests.support.project import HOME, make_project

FOLDER = {
    "a/index.md": ("Landing", "order: [third, first]"),
    "a/first.md": ("Zoo", ""),
    "a/second.md": ("Bee", ""),
    "a/third.md": ("Cat", ""),
    "a/fourth.md": ("ant", ""),
    "a/below/index.md": ("Deep", ""),
    "a/below/other.md": ("Below", ""),
}
"""{file: (title, another key of its record)}"""


@pytest.fixture(scope="module")
def guide(tmp_path_factory):
    docs = make_project(tmp_path_factory.mktemp("heads")) / "docs"
    for name, (title, key) in FOLDER.items():
        (docs / name).parent.mkdir(parents=True, exist_ok=True)
        text = HOME.replace("title: Home", f"title: {title}").replace("The home page", f"The page {title}")
        (docs / name).write_text(text.replace("checked_on", f"{key}\nchecked_on" if key else "checked_on"))
    return load(docs)


def html_of(guide, name, page, **options):
    return " ".join(render(COMPONENTS[name], options, context_of(guide.pages[page], guide)).split())


def test_a_landing_page_lists_the_pages_of_its_folder_those_of_its_order_first(guide):
    shown = COMPONENTS["page_list"].view(
        COMPONENTS["page_list"].options(), context_of(guide.pages["a/index.md"], guide)
    )
    assert [(name, url) for _, name, url in shown["pages"]] == [
        ("Cat", "third/"),
        ("Zoo", "first/"),
        ("ant", "fourth/"),
        ("Bee", "second/"),
        ("Deep", "below/"),
    ]
    assert '<a href="second/">Bee</a> The page Bee of the tests.' in html_of(guide, "page_list", "a/index.md")


@pytest.mark.parametrize(("options", "has_answer"), [({}, True), ({"answer": True}, True), ({"answer": False}, False)])
def test_a_head_without_the_summary_keeps_dates_and_structured_data(guide, options, has_answer):
    html = html_of(guide, "page_head", "glossary.md", **options)
    assert ('<p class="answer">' in html) == has_answer
    assert "Facts checked January 31, 2026" in html
    assert "application/ld+json" in html


def test_the_head_of_the_home_page_has_the_title_and_the_place_of_the_ways_in(guide):
    html = html_of(guide, "page_head", "index.md")
    assert html.index("<h1>Home</h1>") < html.index("<!--contents-->")


@pytest.mark.parametrize("page", ["contact.md", "a/first.md"])
def test_a_contact_in_one_line_has_the_number_and_leads_to_all_of_it(guide, page):
    html = html_of(guide, "contact_card", page, one_line=True)
    assert html.count("<p") == 1
    assert 'href="tel:2025550142"' in html
    assert "Sample clinic" in html
    assert "1 Example Street" not in html
    assert f'href="{context_of(guide.pages[page], guide).link(guide.pages["contact.md"])}"' in html
