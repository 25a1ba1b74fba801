"""The row at the end of a page: print, copy the link, improve the page."""

import pytest

from tests.browser.pages import url_of_type, visit

URL = url_of_type("treatment")
REFUSED = "() => { navigator.clipboard.writeText = () => Promise.reject(new Error('refused')); }"
WITHOUT = "Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined })"


@pytest.fixture
def copied(page, address):
    """Opens a place of a page in a browser that lets it read the clipboard, and copies the link."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit(page, f"{address}{URL}#harms")
    page.get_by_role("button", name="Copy the link").click()
    return page


def test_the_address_with_its_place_is_copied_and_this_is_said(copied, address):
    button = copied.locator("[data-copy]")
    copied.wait_for_function("document.querySelector('[data-copy]').textContent === 'Copied'")
    assert button.get_attribute("aria-live") == "polite"
    assert copied.evaluate("navigator.clipboard.readText()") == f"{address}{URL}#harms"


def test_the_button_says_again_what_it_does(page, address):
    page.clock.install()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit(page, address + URL)
    page.locator("[data-copy]").click()
    page.wait_for_function("document.querySelector('[data-copy]').textContent === 'Copied'", polling=50)
    page.clock.run_for(2_500)
    assert page.locator("[data-copy]").inner_text() == "Copy the link"


def test_a_refused_copy_is_reported(page, address):
    visit(page, address + URL)
    page.evaluate(REFUSED)
    page.locator("[data-copy]").click()
    page.wait_for_function("document.querySelector('[data-copy]').textContent === 'Not copied'")


def test_without_a_clipboard_there_is_no_button_to_copy(page, address):
    page.add_init_script(WITHOUT)
    visit(page, address + URL)
    assert page.locator("[data-print]").is_visible()
    assert not page.locator("[data-copy]").is_visible()


def test_print_opens_the_dialog_of_the_browser(page, address):
    page.add_init_script("window.print = () => { window.printed = true; }")
    visit(page, address + URL)
    page.get_by_role("button", name="Print").click()
    assert page.evaluate("window.printed")
