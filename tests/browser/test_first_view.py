"""The first screen is shown before the rest of the styles comes, so it may not look otherwise than it will."""

import re

import pytest

from tests.browser.pages import every_page

SIZES = [(320, 640), (412, 915), (768, 1024), (1280, 900)]
SHEET = re.compile(r"/assets/styles/[0-9a-f]{12}\.css$")
SCRIPT = "**/guide.js"
REST = "head > link[data-rest]"
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
def without(browser):
    """A page to which the rest of the styles does not come."""
    with browser.new_context() as context:
        page = context.new_page()
        page.route(SCRIPT, lambda route: route.abort())
        page.route(SHEET, lambda route: route.abort())
        yield page


@pytest.fixture(scope="module")
def whole(browser):
    with browser.new_context() as context:
        page = context.new_page()
        page.route(SCRIPT, lambda route: route.abort())
        yield page


def screens(page, address):
    """What a page shows at each size before its script has come. The script that does not come ends the waiting."""
    page.goto(address)
    page.locator("html:not([data-fresh])").wait_for()
    assert page.locator(REST).count() == 1
    seen = []
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        seen.append(page.evaluate(SEEN))
    return seen


@every_page
def test_the_first_screen_looks_the_same_when_the_rest_has_come(without, whole, address, url):
    early, late = screens(without, address + url), screens(whole, address + url)
    assert all(early)
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
