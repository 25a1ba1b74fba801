"""The sheet for an appointment: what is chosen is printed, and stands in the address after `#` alone."""

import pytest
from playwright.sync_api import expect

from tests.browser.pages import url_with, visit_choices

URL = url_with("appointment_sheet")
NOTHING = "Nothing is chosen: all questions are printed."


@pytest.fixture
def sheet(page, address):
    """Opens the sheet with choices."""

    return lambda fragment="": visit_choices(page, f"{address}{URL}{fragment}", "[data-sheet]")


@pytest.fixture(scope="module")
def treatments(guide):
    return [treatment for _, treatment in guide.treatments.values()]


def part(page, treatment):
    return page.locator(f"#ask-{treatment.id}")


def chosen(page):
    return page.locator("[data-sheet] :checked").count()


def printed(page):
    """The headings and questions that are printed, below "About me"."""
    page.emulate_media(media="print")
    shown = page.locator("[data-treatment]:visible :is(h3, li):visible").all_inner_texts()
    page.emulate_media(media="screen")
    return shown


def test_what_is_ticked_is_printed_and_kept_in_the_fragment(sheet, treatments):
    page = sheet()
    assert printed(page) == [text for one in treatments for text in (one.name, *one.questions)]
    whole, single = treatments[0], treatments[-1]
    part(page, single).get_by_label(single.questions[1]).check()
    part(page, whole).get_by_label("All of these questions").check()
    expected = [whole.name, *whole.questions, single.name, single.questions[1]]
    announced = f"Questions chosen: {len(whole.questions) + 1}. Treatments: 2 of {len(treatments)}."
    for _ in range(2):
        assert printed(page) == expected
        assert page.locator("[data-sheet] [role=status]").inner_text() == announced
        page.reload()
        page.wait_for_selector("[data-sheet] [data-ready]")


def test_notes_are_printed_whole_and_leave_no_trace(sheet, treatments):
    page = sheet()
    notes = page.get_by_label(f"My notes about {treatments[-1].name}")
    notes.fill("\n".join(f"line {number}" for number in range(20)))
    assert "line" not in page.url
    assert page.evaluate("[document.cookie, localStorage.length, sessionStorage.length]") == ["", 0, 0]
    page.emulate_media(media="print")
    assert notes.evaluate("area => area.scrollHeight <= area.clientHeight + 1")
    page.emulate_media(media="screen")
    page.reload()
    assert notes.input_value() == ""


def test_clearing_the_ticks_clears_the_address_and_leaves_no_entry_in_the_history(sheet, treatments):
    page = sheet(f"#{treatments[0].id}=all&{treatments[-1].id}=all")
    before = page.evaluate("history.length")
    assert chosen(page) == 2
    page.get_by_role("button", name="Clear my ticks").click()
    assert chosen(page) == 0
    assert page.locator("[data-sheet] [role=status]").inner_text() == NOTHING
    assert page.url.endswith(f"/{URL}")
    assert page.evaluate("history.length") == before


def test_a_link_to_a_place_keeps_what_is_ticked(sheet, treatments):
    first, last = treatments[0], treatments[-1]
    page = sheet(f"#{first.id}=all")
    page.evaluate("location.hash = 'main'")
    assert chosen(page) == 1
    page.evaluate(f"location.hash = '{last.id}=all'")
    expect(part(page, last).locator(":checked")).to_have_count(1)
    assert part(page, first).locator(":checked").count() == 0


def test_an_unknown_fragment_chooses_nothing(sheet, treatments):
    first = treatments[0].id
    page = sheet(f"#ask-{first}")
    assert chosen(page) == 0
    for fragment in (f"#{first}=nothing", "#elbow=all", "#%3Cscript%3E=all", "#=&=&"):
        page.evaluate(f"location.hash = '#{first}=all'")
        expect(page.locator("[data-sheet] :checked")).to_have_count(1)
        page.evaluate("fragment => { location.hash = fragment; }", fragment)
        expect(page.locator("[data-sheet] :checked")).to_have_count(0)
        assert page.locator("[data-sheet] [role=status]").inner_text() == NOTHING


def test_the_buttons_print(page, sheet):
    page.add_init_script("window.printed = []; window.print = () => window.printed.push(1)")
    buttons = sheet().get_by_role("button", name="Print or save as PDF").all()
    assert buttons
    for button in buttons:
        button.click()
        assert page.evaluate("window.printed.splice(0)") == [1]
