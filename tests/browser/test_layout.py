"""Every page on small screens, enlarged, with other spacing of text, without script, and at an address within it."""

from collections import Counter

import pytest

from tests.browser.pages import GUIDE, every_page, every_page_by_kind, url_of_type, visit

# WCAG 2.2, 1.4.12
SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }"""
# A sheet that is made by script is no inline style, which the pages do not allow.
STYLED = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}"""
# Elements that hide a part of their own text. What is there for screen readers only is one pixel small.
CUT = """() => [...document.querySelectorAll('body *')].filter(element => {
  const style = getComputedStyle(element);
  return element.clientWidth > 1 && style.overflowX !== 'visible' && style.overflowX !== 'auto'
    && !element.closest('.visually-hidden')
    && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
}).map(element => element.outerHTML.slice(0, 120))"""
SHIFT = """window.shift = 0;
new PerformanceObserver(list => { for (const entry of list.getEntries()) window.shift += entry.value; })
  .observe({ type: 'layout-shift', buffered: true });"""
# The rules of the look: what is pressed is 44 px high, links within a sentence and the button of the section apart.
# Regions of the body map are smaller: the list below it has the same links.
PRESSED = (
    "button:not(.bar > button), .button, .field, select, .choice, .menu a, .brand, .tool, .foot li a, .near a, .toc a, "
    ".section-nav a, .crumbs a, .to-top a, .share > *, .ways a, .where a:not(.zone), .row > summary, .alert__call a, "
    ".contact__list a"
)
SMALL = """selector => [...document.querySelectorAll(selector)]
  .map(element => [element, element.getBoundingClientRect()])
  .filter(([element, box]) => box.height && (box.height < 43.9 || box.width < 24) && element.checkVisibility())
  .map(([element, box]) => `${element.outerHTML.slice(0, 100)} ${box.width} x ${box.height}`)"""
LINES = r"""() => [...document.querySelectorAll('main p, main li, main dd')].flatMap(element => {
  const lines = new Map();
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) for (let at = 0; at < texts.currentNode.length; at++) {
    if (texts.currentNode.parentElement.closest('.visually-hidden')) break;
    const range = document.createRange();
    range.setStart(texts.currentNode, at);
    range.setEnd(texts.currentNode, at + 1);
    const box = range.getClientRects()[0];
    if (box?.width) lines.set(Math.round(box.bottom / 8), (lines.get(Math.round(box.bottom / 8)) ?? '') + range);
  }
  return [...lines.values()].map(line => line.replace(/\s+/g, ' ').trim()).filter(line => line.length > 75);
})"""
PLAIN_LINKS = """() =>
  [...document.querySelectorAll('.page :is(p, li, dd, td, caption) a:not(sup a, nav a, .button, .field)')]
  .filter(link => !getComputedStyle(link).textDecorationLine.includes('underline')).map(link => link.outerHTML)"""
WAITING = (
    """() => [...document.querySelectorAll('.scripted:not([data-ready])')].map(part => part.outerHTML.slice(0, 100))"""
)
WITHOUT_SCRIPTED = "parts => parts.forEach(part => part.remove())"
CLOSE = "document.querySelectorAll('main details').forEach(part => { part.open = false; })"
TOP = "id => document.getElementById(id).getBoundingClientRect().top"
EDGE = 24
"""Pixels between a place that an address names and the edge of the screen."""


@every_page
def test_a_phone_shows_all_and_all_can_be_pressed(tab, address, url):
    tab.set_viewport_size({"width": 320, "height": 256})  # also 1280 x 1024 at 400 %
    tab.add_init_script(SHIFT)
    visit(tab, address + url)
    assert tab.evaluate("document.documentElement.scrollWidth") == 320
    assert tab.evaluate(SMALL, PRESSED) == []
    assert tab.evaluate(WAITING) == []
    assert tab.evaluate("window.shift") <= 0.01
    tab.evaluate(STYLED, SPACING)
    assert tab.evaluate("document.documentElement.scrollWidth") == 320
    assert tab.evaluate(CUT) == []


@every_page_by_kind
def test_a_wide_screen_keeps_lines_short_and_links_underlined(tab, address, url):
    tab.set_viewport_size({"width": 1280, "height": 800})
    tab.add_init_script(SHIFT)
    visit(tab, address + url)
    assert tab.evaluate(WAITING) == []
    assert tab.evaluate("window.shift") <= 0.01
    assert tab.evaluate("document.documentElement.scrollWidth") == 1280
    assert tab.evaluate(LINES) == []
    assert tab.evaluate(PLAIN_LINKS) == []
    assert tab.evaluate(SMALL, PRESSED) == []


@every_page_by_kind
@pytest.mark.parametrize("loaded", ["off", "lost"])
def test_all_text_is_there_without_script(tab, plain, browser, address, url, loaded):
    visit(tab, address + url)
    assert tab.evaluate(WAITING) == []
    tab.locator(".scripted").evaluate_all(WITHOUT_SCRIPTED)
    words = Counter(tab.locator("main").inner_text().split())
    if loaded == "off":
        plain.goto(address + url)
        assert list((words - Counter(plain.locator("main").inner_text().split())).elements()) == []
        assert plain.locator(".scripted:visible").count() == 0
        return
    with browser.new_context() as context:
        broken = context.new_page()
        broken.route("**/*.js", lambda route: route.abort())
        broken.goto(address + url)
        assert broken.locator(".scripted:visible").count() == 0
        broken.locator(".scripted").evaluate_all(WITHOUT_SCRIPTED)
        assert list((words - Counter(broken.locator("main").inner_text().split())).elements()) == []


def _places():
    """A heading, a claim, a source and a term, with their pages."""
    page, treatment = next(iter(GUIDE.treatments.values()))
    claim = treatment.claims[-1]
    term = GUIDE.shared.glossary[len(GUIDE.shared.glossary) // 2]
    yield url_of_type("article"), "harms"
    yield page.url, f"claim-{claim.id}"
    yield page.url, f"ref-{claim.sources[0]}"
    yield GUIDE.pages["glossary.md"].url, term.id


@pytest.mark.parametrize("width", [320, 1280])
def test_an_address_and_a_link_lead_exactly_to_their_place(tab, address, width):
    tab.set_viewport_size({"width": width, "height": 800})
    for url, place in _places():
        tab.goto("about:blank")
        visit(tab, f"{address}{url}#{place}")
        assert tab.evaluate(TOP, place) == pytest.approx(EDGE, abs=3), place
        tab.evaluate(CLOSE)
        tab.evaluate("scrollTo(0, 0)")
        tab.evaluate("history.replaceState(null, '', '#')")
        tab.evaluate("place => { location.hash = place }", place)
        assert tab.evaluate(TOP, place) == pytest.approx(EDGE, abs=3), place


def test_a_page_shows_the_same_place_again(tab, address):
    url = f"{address}{url_of_type('article')}"
    for width in (320, 1280):
        tab.set_viewport_size({"width": width, "height": 800})
        tab.goto("about:blank")
        visit(tab, f"{url}#harms")
        tab.evaluate("scrollBy(0, 1000)")
        before = tab.evaluate("scrollY")
        tab.reload()
        tab.wait_for_function("before => Math.abs(scrollY - before) < 3", arg=before)
        visit(tab, address)
        tab.go_back()
        tab.wait_for_function("before => Math.abs(scrollY - before) < 3", arg=before)
