"""The sheet for an appointment: one printed page of what is ticked, which stands in the address after `#` alone."""

import io

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.browser.pages import url_with, visit_choices

URL = url_with("appointment_sheet")
NOTHING = "Nothing is ticked: the questions for any treatment are printed."


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
    """The headings and questions that are printed."""
    page.emulate_media(media="print")
    shown = page.locator("[data-topic]:visible :is(summary, li):visible").all_inner_texts()
    page.emulate_media(media="screen")
    return shown


def pages(page, paper):
    """The texts of the printed pages."""
    return [
        sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf(format=paper, prefer_css_page_size=True))).pages
    ]


def test_what_is_ticked_is_printed_and_kept_in_the_fragment(sheet, treatments, guide):
    page = sheet()
    assert printed(page) == ["Any treatment", *(question.text for question in guide.shared.questions)]
    all_asked, single = treatments[0], treatments[-1]
    for topic in (all_asked, single):
        part(page, topic).locator("summary").click()
    part(page, single).get_by_label(single.questions[1]).check()
    part(page, all_asked).get_by_label("All of these questions").check()
    expected = [all_asked.name, *all_asked.questions, single.name, single.questions[1]]
    announced = (
        f"Ticked: {len(all_asked.questions) + 1} questions in 2 of {len(treatments) + 1} parts. Only these are printed."
    )
    for _ in range(2):
        assert printed(page) == expected
        assert page.locator("[data-sheet] [role=status]").inner_text() == announced
        page.reload()
        page.wait_for_selector("[data-sheet] [data-ready]")


@pytest.mark.parametrize("paper", ["Letter", "A4"])
@pytest.mark.parametrize("chosen_treatments", [0, 2])
def test_the_sheet_is_one_printed_page_with_the_warning_signs(sheet, treatments, guide, paper, chosen_treatments):
    longest = sorted(treatments, key=lambda one: -len("".join(one.questions)))[:chosen_treatments]
    page = sheet("#" + "&".join(["any=all", *(f"{one.id}=all" for one in longest)]) if longest else "")
    (text,) = pages(page, paper)
    flat = " ".join(text.split())
    for words in (
        "About me",
        "Call 911 (US) or 999 (UK) now",
        "Answers, and what we agreed",
        *(one.name for one in longest),
    ):
        assert words in flat
    first = [sign.text for tier in guide.shared.red_flags for sign in tier.signs if sign.first]
    assert [sign for sign in first if sign[:30] not in flat] == []


def test_notes_are_printed_in_full_and_leave_no_trace(sheet):
    page = sheet()
    notes = page.get_by_label("What I have tried")
    notes.fill("\n".join(f"line {number}" for number in range(20)))
    assert "line" not in page.url
    assert page.evaluate("[document.cookie, localStorage.length, sessionStorage.length]") == ["", 0, 0]
    page.emulate_media(media="print")
    assert notes.evaluate("area => area.scrollHeight <= area.clientHeight + 1")
    page.emulate_media(media="screen")
    page.reload()
    assert notes.input_value() == ""


def test_treatments_are_folded_until_something_of_them_is_ticked(sheet, treatments):
    page = sheet(f"#{treatments[1].id}=all")
    assert page.locator("[data-topic][open]").evaluate_all("parts => parts.map(part => part.dataset.topic)") == [
        "any",
        treatments[1].id,
    ]


def test_without_script_a_tick_is_printed_too(plain, address, treatments):
    plain.goto(address + URL)
    assert printed(plain)[0] == "Any treatment"
    part(plain, treatments[0]).locator("summary").click()
    part(plain, treatments[0]).get_by_label(treatments[0].questions[0]).check()
    assert printed(plain) == [treatments[0].name, treatments[0].questions[0]]


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
