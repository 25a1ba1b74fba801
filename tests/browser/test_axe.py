"""No page has a fault that axe-core can find: light and dark, on a phone and on a wide screen, with the menu open."""

from tests.browser.axe import violations
from tests.browser.pages import every_page, visit

VIEWS = [("light", 1280), ("dark", 1280), ("dark", 320), ("light", 320)]


@every_page
def test_no_violation(page, address, url):
    visit(page, address + url)
    found = {}
    for scheme, width in VIEWS:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 800})
        found[scheme, width] = violations(page)
    assert found == {view: [] for view in VIEWS}


def test_no_violation_in_the_open_menu(page, address):
    page.set_viewport_size({"width": 320, "height": 800})
    visit(page, address)
    page.get_by_role("button", name="Menu").click()
    found = {}
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found[scheme] = violations(page, within="#menu")
    assert found == {"light": [], "dark": []}


def test_a_fault_is_found(page):
    page.set_content("<html lang=en><title>Fault</title><main><h1>Fault</h1><img src='data:,'></main>")
    assert [fault.split(":")[0] for fault in violations(page)] == ["image-alt"]
