"""The first screen is shown before the rest of the styles comes, so it may not look otherwise than it will."""

import pytest

from tests.browser.pages import every_page

SIZES = [(320, 640), (412, 915), (768, 1024), (1280, 900)]
REST = "head > link[rel=stylesheet]"
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
        page.route("**/assets/styles/*.css", lambda route: route.abort())
        yield page


@pytest.fixture(scope="module")
def whole(browser):
    with browser.new_context() as context:
        yield context.new_page()


def screens(page, address):
    """What a page shows at each size, when its own script has done all that it does."""
    page.goto(address)
    page.locator("[data-whole]").wait_for()
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


def test_a_page_that_opens_at_a_place_is_shown_with_all_its_styles(browser, address):
    with browser.new_context() as context:
        page = context.new_page()
        page.route("**/guide.js", lambda route: route.abort())
        page.goto(f"{address}massage/#harms", wait_until="commit")
        page.wait_for_function("performance.getEntriesByType('paint').length")
        assert page.evaluate(f"document.querySelector('{REST}').sheet.cssRules.length") > 10


def test_all_styles_come_with_scripts_off(browser, address):
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        with page.expect_response("**/assets/styles/*.css") as found:
            page.goto(f"{address}massage/")
        assert found.value.ok
