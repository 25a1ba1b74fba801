"""Every page on small screens, enlarged, with other spacing of text, without script, and while it loads."""

from collections import Counter

import pytest
from playwright.sync_api import expect

from tests.browser.pages import ALL_STYLES, REST, every_page, visit

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
# The rules of the look: what is pressed is 44 px high, links within a sentence apart.
PRESSED = (
    "button, .button, .field, select, .choice, .menu a, .brand, .foot li a, .toc a, .section-nav a, .crumbs a, "
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
PLAIN_LINKS = """() => [...document.querySelectorAll('main :is(p, li, dd, td, caption) a:not(sup a, nav a, .button)')]
  .filter(link => !getComputedStyle(link).textDecorationLine.includes('underline')).map(link => link.outerHTML)"""


@every_page
def test_a_phone_shows_all_and_all_can_be_pressed(page, address, url):
    page.set_viewport_size({"width": 320, "height": 256})  # also 1280 x 1024 at 400 %
    page.add_init_script(SHIFT)
    visit(page, address + url)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert page.evaluate(SMALL, PRESSED) == []
    expect(page.locator(".scripted:not([data-ready])")).to_have_count(0)
    assert page.evaluate("window.shift") <= 0.01
    page.evaluate(STYLED, SPACING)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert page.evaluate(CUT) == []


@every_page
def test_a_wide_screen_keeps_lines_short_and_links_underlined(page, address, url):
    page.set_viewport_size({"width": 1280, "height": 800})
    page.add_init_script(SHIFT)
    visit(page, address + url)
    expect(page.locator(".scripted:not([data-ready])")).to_have_count(0)
    assert page.evaluate("window.shift") <= 0.01
    assert page.evaluate(LINES) == []
    assert page.evaluate(PLAIN_LINKS) == []
    assert page.evaluate(SMALL, PRESSED) == []


@every_page
def test_all_text_is_there_without_script(page, browser, address, url):
    visit(page, address + url)
    expect(page.locator(".scripted:not([data-ready])")).to_have_count(0)
    page.locator(".scripted").evaluate_all("parts => parts.forEach(part => part.remove())")
    words = page.locator("main").inner_text().split()
    with browser.new_context(java_script_enabled=False) as context:
        plain = context.new_page()
        plain.goto(address + url)
        missing = Counter(words) - Counter(plain.locator("main").inner_text().split())
    assert list(missing.elements()) == []


@pytest.mark.parametrize("url", ["", "treatments/", "treatments/compare/", "treatments/appointment/", "massage/"])
def test_a_page_whose_scripts_do_not_load_reads(browser, page, address, url):
    visit(page, address + url)
    expect(page.locator(".scripted:not([data-ready])")).to_have_count(0)
    page.locator(".scripted").evaluate_all("parts => parts.forEach(part => part.remove())")
    with browser.new_context() as context:
        broken = context.new_page()
        broken.route("**/*.js", lambda route: route.abort())
        broken.goto(address + url)
        broken.locator(REST).wait_for(state="attached")
        broken.evaluate(ALL_STYLES)
        assert broken.locator(".scripted:visible").count() == 0
        broken.locator(".scripted").evaluate_all("parts => parts.forEach(part => part.remove())")
        assert broken.locator("main").inner_text() == page.locator("main").inner_text()
