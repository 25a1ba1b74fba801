"""The dialog and the page of the search on a small guide: keyboard, announcements, filters, and what fails to load."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.pages import visit
from tests.browser.serving import served
from tests.conftest import ROOT
from tests.support.building import build
from tests.support.project import HOME, make_project
from tests.support.shared import made_once, run_folder

TEXTS = {
    "search.md": ("Search", "{{ search_results() }}\n\n## Topics from A to Z\n\n{{ topic_index() }}"),
    "understand/when-to-get-help.md": (
        "Signs",
        '{{ red_flag_card(every_sign=["emergency"]) }}\n\n## Sources\n\n{{ reference_list() }}',
    ),
    "massage/index.md": ("Massage oils", "## On animals\n\nNobody rubs a zebra.\n\n## On plants\n\nNor a rose."),
    "massage/warm.md": ("Warm oils", "Oils for the neck."),
    "understand/oils.md": ("Cold oils", "Oils for nobody."),
}
"""The pages that the small project gets besides its own, {file: (title, text)}."""
HOSTILE = [
    "   ",
    "x" * 1000,
    "massage " * 125,
    "\"'`\\",
    "<img src=x onerror=document.title='run'><script>document.title='run'</script>",
    "&lt;b&gt; %00 ${1} {{ 1 }}",
    "💆 🧊",
    "masaje terapéutico, ¿dolor de espalda?",
    "__proto__ constructor",
    "(((*+?[",
]
WAYS_ON = "all topics from A to Z"


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """The address of a small guide, whose words are below and in tests/support/project.py."""

    def make(folder):
        project = make_project(folder.with_name("project"))
        for name, (title, text) in TEXTS.items():
            path = project / "docs" / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(HOME.replace("Home", title).partition("## Choose")[0] + f"{text}\n")
        outcome = build(project, folder)
        assert (outcome.lines, outcome.messages) == ([], [])

    with served(made_once(run_folder(tmp_path_factory) / "small" / "site", make)) as address:
        yield address


@pytest.fixture
def dialog(page, small):
    """The dialog, opened on the home page of the small guide."""
    visit(page, small)
    page.keyboard.press("/")
    page.locator("dialog[open] .find__filters").wait_for()
    return page.locator("dialog")


def typed(dialog, query):
    dialog.get_by_role("searchbox").fill(query)
    return dialog


def test_the_keyboard_is_enough(page, dialog):
    first = typed(dialog, "sample treatment").locator(".hit a").first
    target = first.get_attribute("href")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.type") == "search"
    page.keyboard.press("ArrowDown")
    assert first.evaluate("link => link === document.activeElement")
    page.keyboard.press("Enter")
    page.wait_for_url(target)


def test_enter_moves_to_the_first_result_and_tab_stays_in_the_dialog(page, dialog):
    first = typed(dialog, "sample treatment").locator(".hit a").first
    first.wait_for()
    page.keyboard.press("Enter")
    assert first.evaluate("link => link === document.activeElement")
    for _ in range(40):
        page.keyboard.press("Tab")
        inside = "document.activeElement === document.body || Boolean(document.activeElement.closest('dialog'))"
        assert page.evaluate(inside)  # the body stands for the browser's own buttons


def test_escape_gives_the_focus_back_however_it_was_opened(page, small):
    visit(page, f"{small}massage/")
    opener = page.get_by_role("banner").get_by_role("link", name="Search")
    dialog = page.get_by_role("dialog", name="Search the guide")
    for way in ("click", "Enter", "/", "Control+k", "Meta+k"):
        opener.focus()
        opener.click() if way == "click" else page.keyboard.press(way)
        dialog.wait_for()
        assert page.evaluate("document.activeElement.type") == "search"
        page.keyboard.press("Escape")
        dialog.wait_for(state="hidden")
        assert opener.evaluate("link => link === document.activeElement")


def test_a_slash_in_a_field_is_a_slash(page, dialog):
    page.keyboard.type("heat/ice")
    assert dialog.get_by_role("searchbox").input_value() == "heat/ice"


def test_the_count_is_announced(dialog):
    for query, reported in (
        ("zebra", "1 answer on 1 page."),
        ("samplling", " for “sampling”."),
        ("cant pee", "Warning sign: read the card first. "),
        ("zzqx", "No answer found."),
    ):
        typed(dialog, query).get_by_role("status").filter(has_text=reported).wait_for()


def test_a_hit_opens_the_part_that_matched_and_shows_its_words(dialog, small):
    for query, target, where, shown in (
        ("specimen", "sample/", "About", "Also called: specimen"),
        ("meanings", "glossary/", "About", "Related words: meanings"),
        ("specimen taking", "glossary/#sample-word", "About / Glossary", "Also called: specimen taking"),
        ("zebra", "massage/#on-animals", "Massage / Massage oils", "Nobody rubs a zebra."),
        ("brandex", "sample/", "About", "Brandex is specimen (samplone)."),
    ):
        link = dialog.page.locator(f".hit__title a[href='{small}{target}']")
        hit = typed(dialog, query).locator(".hit").filter(has=link)
        hit.filter(has_text=shown).wait_for()
        assert hit.locator(".hit__where").inner_text() == where
        assert hit.locator("mark").first.inner_text().lower() in query


def test_the_answers_of_a_page_stand_together(dialog, small):
    hit = typed(dialog, "zebra rose").locator(".hit").filter(has_text="Massage oils")
    links = hit.locator(".hit__title a").evaluate_all("links => links.map((link) => link.href)")
    assert sorted(links) == [f"{small}massage/#on-animals", f"{small}massage/#on-plants"]
    dialog.get_by_role("status").filter(has_text="2 answers on 1 page.").wait_for()


def test_filters_leave_out_the_rest(dialog):
    dialog.get_by_text("Filter", exact=True).click()
    typed(dialog, "oils").locator(".hit").first.wait_for()

    def found(**choices):
        for name in ("section", "area"):
            dialog.locator(f"select[name={name}]").select_option(choices.get(name, ""))
        return set(dialog.locator(".hit__title").all_inner_texts())

    assert found() == {"Massage oils", "Warm oils", "Cold oils"}
    assert found(section="massage") == {"Massage oils", "Warm oils"}
    assert found(section="massage", area="neck") == {"Warm oils"}
    assert found(section="understand", area="neck") == set()


def test_whatever_is_typed_stays_text(page, dialog):
    title = page.title()
    for query in HOSTILE:
        typed(dialog, query)
        shows = re.search(r"\w", query)
        dialog.get_by_role("status").filter(has_text=re.compile("." if shows else "^$")).wait_for()
        assert page.title() == title
        assert dialog.locator("img, script").count() == 0


def test_all_modules_come_together():
    """No module waits for one that imports it: the dialog and the panel import all."""
    scripts = ROOT / "overrides/assets/search"
    imports = {
        name
        for path in ("dialog.js", "panel.js")
        for name in re.findall(r'"\./([\w.]+)"', (scripts / path).read_text())
    }
    assert imports | {"dialog.js", "page.js"} == {path.name for path in scripts.glob("*.js")}


def test_who_finds_nothing_is_shown_a_way_on(page, dialog, small):
    typed(dialog, "zzqx").get_by_role("link", name=WAYS_ON).click()
    page.get_by_role("heading", name="Topics from A to Z").wait_for()
    assert page.url == f"{small}search/#topics-from-a-to-z"


def test_an_index_that_does_not_come_leads_on_and_is_asked_for_again(page, small):
    page.route("**/search/*.json", lambda route: route.fulfill(body="no JSON"))
    visit(page, small)
    page.keyboard.press("/")
    dialog = page.locator("dialog[open]")
    expect(dialog.get_by_role("status")).to_have_text("Search could not be loaded.")
    assert dialog.get_by_role("link", name=WAYS_ON).get_attribute("href") == f"{small}search/#topics-from-a-to-z"
    typed(dialog, "spec")
    page.unroute("**/search/*.json")
    typed(dialog, "specimen").locator(".hit").first.wait_for()
    assert dialog.get_by_role("link", name=WAYS_ON).count() == 0
    dialog.get_by_role("status").filter(has_text="answers on").wait_for()


def test_without_the_scripts_of_the_search_its_page_opens(browser, small):
    with browser.new_context() as context:
        page = context.new_page()
        page.route("**/search/engine.js", lambda route: route.abort())
        visit(page, small)
        page.keyboard.press("/")
        page.wait_for_url(f"{small}search/")
        page.get_by_role("heading", name="Topics from A to Z").wait_for()


def test_words_are_small_letters_without_accents_and_apostrophes(page, small):
    texts = {
        "Heat, or ICE?": ["heat", "or", "ice"],
        "Sjögren's, L5-S1": ["sjogrens", "l5", "s1"],
        "can\u00b4t can\u2018t can`t can\u02bct": ["cant"] * 4,
        "½ café": ["1", "2", "cafe"],
    }
    visit(page, small)
    module = 'new URL("../search/text.js", document.querySelector("[type=module]").src)'
    read = f"async (texts) => texts.map((await import({module})).words)"
    assert dict(zip(texts, page.evaluate(read, list(texts)), strict=True)) == texts


def test_the_search_page_shows_the_results_of_its_address(page, small):
    visit(page, f"{small}search/#q=specimen+taking")
    page.locator("main .hit").first.wait_for()
    assert page.get_by_role("main").get_by_role("searchbox").input_value() == "specimen taking"
    assert page.locator(f"main .hit a[href='{small}glossary/#sample-word']").count() == 1


def test_the_search_page_keeps_its_query_for_back_and_follows_its_address(page, small):
    visit(page, f"{small}search/")
    field = page.get_by_role("main").get_by_role("searchbox")
    field.fill("zebra")
    page.locator("main .hit__title a").first.click()
    page.wait_for_url(f"{small}massage/#on-animals")
    page.go_back()
    assert page.url == f"{small}search/"
    expect(field).to_have_value("zebra")
    page.evaluate("location.hash = 'q=specimen+taking'")
    expect(field).to_have_value("specimen taking")
    page.locator(f"main .hit a[href='{small}glossary/#sample-word']").wait_for()
