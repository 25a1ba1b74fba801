"""The first screen is shown before the rest of the styles comes, so it may not look otherwise than it will."""

import re

import pytest

from tests.browser.pages import ALL_STYLES, REST, every_page

SIZES = [(320, 640), (412, 915), (768, 1024), (1280, 900)]
SHEET = re.compile(r"/assets/styles/[0-9a-f]{12}\.css$")
SCRIPT = "**/guide.js"
# What lies on the screen, with its place and looks.
SEEN = """() => [...document.querySelectorAll("body *")].flatMap(part => {
  const {left, top, right, bottom, width} = part.getBoundingClientRect();
  if (!width || top >= innerHeight || bottom <= 0) return [];
  const box = [left, top, right, Math.min(bottom, innerHeight)].map(Math.round);
  const looks = getComputedStyle(part);
  const shown = ["color", "background-color", "border", "font", "fill", "stroke", "text-decoration", "visibility"];
  return [`${part.tagName}.${part.getAttribute("class")} ${box} ${shown.map(name => looks[name])}`];
})"""


@pytest.fixture(scope="module")
def page(browser):
    """A page to which its script does not come, which ends its waiting."""
    with browser.new_context() as context:
        page = context.new_page()
        page.route(SCRIPT, lambda route: route.abort())
        yield page


def screens(page):
    """What a page shows at each size."""
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        yield page.evaluate(SEEN)


@every_page
def test_the_first_screen_looks_the_same_when_the_rest_has_come(page, address, url):
    waiting = []
    page.route(SHEET, lambda route: waiting.append(route))
    page.goto(address + url)
    page.locator(f"html:not([data-fresh]) {REST}").wait_for(state="attached")
    early = list(screens(page))
    waiting.pop().continue_()
    page.evaluate(ALL_STYLES)
    late = list(screens(page))
    page.unroute(SHEET)
    assert all(early)
    assert page.evaluate(f"document.querySelector('{REST}').sheet.cssRules.length") > 10
    for size, before, after in zip(SIZES, early, late, strict=True):
        assert (size, before) == (size, after)


@pytest.mark.parametrize("url", ["massage/", "massage/#harms"])
def test_the_rest_comes_once(browser, address, url):
    with browser.new_context() as context:
        page = context.new_page()
        asked = []
        page.on("request", lambda request: asked.append(request.url.rpartition(".")[2]))
        page.goto(address + url)
        page.locator("a[data-search][aria-keyshortcuts]").first.wait_for(state="attached")
        assert asked.count("css") == 1


@pytest.mark.parametrize("come", ["continue_", "abort"])
def test_a_page_that_opens_at_a_place_waits_for_all_its_styles(browser, address, come):
    waiting = []
    with browser.new_context() as context:
        page = context.new_page()
        page.route(SHEET, lambda route: waiting.append(route))
        page.goto(f"{address}massage/#harms", wait_until="domcontentloaded")
        assert not page.locator("h1").is_visible()
        getattr(waiting.pop(), come)()
        page.locator("h1").wait_for()


def test_all_styles_come_with_scripts_off(browser, address):
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        with page.expect_response(SHEET) as found:
            page.goto(f"{address}massage/")
        assert found.value.ok
