"""The sheet for an appointment: what is chosen is printed, and stands in the address after `#` alone."""

import pytest
from playwright.sync_api import expect

from tests.browser.pages import visit


def opened(page, address, fragment=""):
    visit(page, f"{address}treatments/appointment/{fragment}")
    page.wait_for_selector("[data-sheet] [data-ready]")
    return page


def printed(page):
    """The headings and questions that are printed, below "About me"."""
    page.emulate_media(media="print")
    shown = page.locator("[data-treatment]:visible :is(h3, li):visible").all_inner_texts()
    page.emulate_media(media="screen")
    return shown


def test_what_is_ticked_is_printed_and_kept_in_the_fragment(page, address, guide):
    opened(page, address)
    part = page.locator("#ask-posture")
    question = guide.treatments["posture"][1].questions[1]
    part.get_by_label(question).check()
    page.locator("#ask-massage").get_by_label("All of these questions").check()
    assert printed(page) == ["Massage", *guide.treatments["massage"][1].questions, "Posture", question]
    asked = len(guide.treatments["massage"][1].questions) + 1
    assert page.locator("[role=status]").inner_text() == f"Questions chosen: {asked}. Treatments: 2 of 9."
    page.reload()
    page.wait_for_selector("[data-sheet] [data-ready]")
    assert printed(page) == ["Massage", *guide.treatments["massage"][1].questions, "Posture", question]


def test_nothing_ticked_prints_everything(page, address, guide):
    opened(page, address)
    treatments = [treatment for _, treatment in guide.treatments.values()]
    assert printed(page) == [text for one in treatments for text in (one.name, *one.questions)]


def test_notes_are_printed_whole_and_leave_no_trace(page, address):
    opened(page, address)
    notes = page.get_by_label("My notes about Posture")
    notes.fill("\n".join(f"line {number}" for number in range(20)))
    assert "line" not in page.url
    assert page.evaluate("[document.cookie, localStorage.length, sessionStorage.length]") == ["", 0, 0]
    page.emulate_media(media="print")
    assert notes.evaluate("area => area.scrollHeight <= area.clientHeight + 1")


def test_choose_nothing_clears_the_ticks_and_the_address(page, address):
    opened(page, address, "#massage=all&posture=all")
    page.get_by_role("button", name="Clear my ticks").click()
    assert page.locator("[data-sheet] :checked").count() == 0
    assert page.url.endswith("/treatments/appointment/")


def test_a_link_to_a_place_keeps_what_is_ticked(page, address):
    opened(page, address, "#massage=all")
    page.evaluate("location.hash = 'main'")
    assert page.locator("[data-sheet] :checked").count() == 1
    page.evaluate("location.hash = 'posture=all'")
    expect(page.locator("#ask-posture :checked")).to_have_count(1)
    assert page.locator("#ask-massage :checked").count() == 0


@pytest.mark.parametrize("fragment", ["#massage=nothing", "#elbow=all", "#%3Cscript%3E=all", "#ask-massage", "#=&=&"])
def test_an_unknown_fragment_chooses_nothing(page, address, fragment):
    opened(page, address, fragment)
    assert page.locator("[data-sheet] :checked").count() == 0


def test_the_buttons_print(page, address):
    page.add_init_script("window.printed = []; window.print = () => window.printed.push(1)")
    for button in opened(page, address).get_by_role("button", name="Print or save as PDF").all():
        button.click()
        assert page.evaluate("window.printed.splice(0)") == [1]
