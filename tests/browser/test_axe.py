"""No page has a fault that axe-core can find: light and dark, on a phone and on a wide screen, with menus open."""

import pytest

from tests.browser.axe import violations
from tests.browser.pages import URLS, every_page_by_kind, url_of_type, visit

OTHER_VIEWS = [("light", 1280), ("dark", 320), ("dark", 1280)]
CONTRAST = ("color-contrast",)


def show(page, scheme, width):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})


@every_page_by_kind
def test_no_violation_on_a_phone_and_colors_that_can_be_read_in_the_dark(tab, address, url):
    show(tab, "light", 320)
    visit(tab, address + url)
    assert violations(tab) == []
    show(tab, "dark", 1280)
    assert violations(tab, rules=CONTRAST) == []


@pytest.mark.slow
@pytest.mark.parametrize("url", URLS)
def test_no_violation_in_the_other_views(tab, address, url):
    visit(tab, address + url)
    for view in OTHER_VIEWS:
        show(tab, *view)
        assert violations(tab) == [], view


@pytest.mark.parametrize("menu", ["menu", "section", "contents"])
def test_no_violation_in_an_open_menu(tab, address, menu):
    show(tab, "light", 320)
    visit(tab, address + url_of_type("article"))
    tab.locator(f"[popovertarget='{menu}']:visible").first.click()
    assert tab.locator(f"#{menu}:popover-open").is_visible()
    assert violations(tab, within=f"#{menu}") == []
    show(tab, "dark", 320)
    assert violations(tab, within=f"#{menu}", rules=CONTRAST) == []


def test_a_fault_is_found(tab):
    tab.set_content("<html lang=en><title>Fault</title><main><h1>Fault</h1><img src='data:,'></main>")
    assert [fault.split(":")[0] for fault in violations(tab)] == ["image-alt"]
