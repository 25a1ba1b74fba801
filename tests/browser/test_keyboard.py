"""The site by keyboard alone: the way past the header, the phone menu, and a ring around what has focus."""

import pytest

from tests.browser.pages import every_page, visit

FOCUS = "document.activeElement.innerText.trim().split('\\n')[0]"
LOST = "document.activeElement === document.body"
RING = """(style => style.outlineStyle === 'solid' && parseFloat(style.outlineWidth) >= 2)(
  getComputedStyle(document.activeElement))"""
KINDS = ["a", "button", "input", "select", "textarea", "summary", "[tabindex='0']"]


@pytest.fixture
def phone(page, address):
    page.set_viewport_size({"width": 320, "height": 800})
    visit(page, address + "treatments/")
    return page


@every_page
def test_the_first_stop_leads_past_the_header(page, address, url):
    visit(page, address + url)
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUS) == "Skip to the main text"
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_the_phone_menu_opens_holds_and_returns_focus(phone):
    phone.get_by_role("button", name="Menu").focus()
    phone.keyboard.press("Enter")
    stops = [phone.evaluate(FOCUS)]
    while len(stops) < 8:
        phone.keyboard.press("Tab")
        if not phone.evaluate(LOST):  # where the browser's own controls would be
            stops.append(phone.evaluate(FOCUS))
    assert stops == ["Close", "Get help now", "Massage", "Treatments", "Understand", "About", "Close", "Get help now"]
    phone.keyboard.press("Escape")
    assert not phone.locator("#menu").is_visible()
    assert phone.evaluate(FOCUS) == "Menu"
    phone.keyboard.press("Tab")
    assert phone.evaluate("document.activeElement.closest('main') !== null")


def test_close_closes_the_phone_menu_and_returns_focus(phone):
    phone.get_by_role("button", name="Menu").focus()
    phone.keyboard.press("Enter")
    phone.keyboard.press("Enter")
    assert not phone.locator("#menu").is_visible()
    assert phone.evaluate(FOCUS) == "Menu"


def test_the_phone_menu_works_without_script(browser, address):
    with browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 800}) as context:
        page = context.new_page()
        page.goto(address)
        page.get_by_role("button", name="Menu").press("Enter")
        page.get_by_role("link", name="Massage").first.press("Enter")
        page.wait_for_url(address + "massage/")


def test_a_screen_that_grows_wide_has_all_within_reach_again(phone):
    phone.get_by_role("button", name="Menu").click()
    assert phone.locator("[inert]").count() > 0
    phone.set_viewport_size({"width": 1280, "height": 800})
    phone.wait_for_function("document.querySelector('[inert]') === null")


@every_page
def test_each_kind_of_control_shows_that_it_has_focus_and_can_be_reached(page, address, url):
    page.set_viewport_size({"width": 320, "height": 800})
    visit(page, address + url)
    page.keyboard.press("Tab")  # focus is by keyboard from here on
    for kind in KINDS:
        for control in page.locator(f"{kind}:visible").all()[:3]:
            control.focus()
            assert page.evaluate(RING) or page.evaluate("document.activeElement.matches('.choice input')"), kind


def test_terms_of_the_glossary_are_links(page, address):
    visit(page, address + "massage/")
    term = page.locator("a.term").first
    term.focus()
    assert page.evaluate("document.activeElement.className") == "term"
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}glossary/#*")


def test_a_source_is_heard_as_source_and_its_number(page, address):
    visit(page, address + "massage/")
    heard = page.get_by_role("link", name="Source 1", exact=True).all_inner_texts()
    assert heard
    assert set(heard) == {"1"}  # and seen as its number
