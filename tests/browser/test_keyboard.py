"""The site by keyboard alone: the way past the header, the menus, and a ring around what has focus."""

import pytest

from tests.browser.pages import GUIDE, every_page_by_kind, url_of_type, visit

FOCUS = "document.activeElement.innerText.trim().split('\\n')[0]"
LOST = "document.activeElement === document.body"
RINGLESS = """kinds => kinds.flatMap(kind => [...document.querySelectorAll(kind)]
  .filter(control => control.checkVisibility({ visibilityProperty: true })).slice(0, 3)).filter(control => {
    control.focus();
    if (document.activeElement !== control) return true;
    const style = getComputedStyle(control.matches('.choice input') ? control.nextElementSibling : control);
    return style.outlineStyle !== 'solid' || parseFloat(style.outlineWidth) < 2;
  }).map(control => control.outerHTML.slice(0, 100))"""
KINDS = ["a", "button", "input", "select", "textarea", "summary", "[tabindex='0']"]
NAMES = "links => links.map(link => link.innerText.trim().split('\\n')[0])"
ARTICLE = url_of_type("article")


@every_page_by_kind
def test_the_first_stop_leads_past_the_header_and_each_kind_of_control_shows_focus(tab, address, url):
    tab.set_viewport_size({"width": 320, "height": 800})
    visit(tab, address + url)
    tab.keyboard.press("Tab")
    assert tab.evaluate(FOCUS) == "Skip to the main text"
    assert tab.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "main"
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.closest('main') !== null")
    assert tab.evaluate(RINGLESS, KINDS) == []


@pytest.mark.parametrize("menu", ["menu", "section", "contents"])
def test_a_menu_on_a_phone_opens_holds_and_returns_focus(tab, address, menu):
    tab.set_viewport_size({"width": 320, "height": 800})
    visit(tab, address + ARTICLE)
    drawer, opener = tab.locator(f"#{menu}"), tab.locator(f"[popovertarget='{menu}']:visible").first
    assert not drawer.is_visible()
    opener.focus()
    tab.keyboard.press("Enter")
    expected = ["Close", *drawer.locator("a").evaluate_all(NAMES)]
    assert len(expected) > 3
    stops = [tab.evaluate(FOCUS)]
    while len(stops) < len(expected) + 2:
        tab.keyboard.press("Tab")
        if not tab.evaluate(LOST):  # where the browser's own controls would be
            stops.append(tab.evaluate(FOCUS))
    assert stops == [*expected, *expected[:2]]
    assert tab.locator("[inert]").count() > 0
    tab.keyboard.press("Escape")
    assert not drawer.is_visible()
    assert tab.locator("[inert]").count() == 0
    assert opener.evaluate("opener => opener === document.activeElement")
    tab.keyboard.press("Enter")
    tab.keyboard.press("Enter")  # on Close
    assert not drawer.is_visible()
    assert opener.evaluate("opener => opener === document.activeElement")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.closest('main') !== null")


def test_a_link_in_the_contents_closes_them_and_leads_there(tab, address):
    tab.set_viewport_size({"width": 320, "height": 800})
    visit(tab, address + ARTICLE)
    tab.locator("[popovertarget='contents']:visible").first.click()
    link = tab.locator("#contents a").nth(2)
    target = link.get_attribute("href")
    link.press("Enter")
    tab.wait_for_url(f"{address}{ARTICLE}{target}")
    assert not tab.locator("#contents").is_visible()
    assert tab.locator("[inert]").count() == 0


def test_the_menus_work_without_script(plain, address):
    plain.set_viewport_size({"width": 320, "height": 800})
    for menu in ("menu", "section", "contents"):
        plain.goto(address + ARTICLE)
        plain.locator(f"[popovertarget='{menu}']:visible").first.press("Enter")
        link = plain.locator(f"#{menu} a").last
        target = link.evaluate("link => link.href")
        link.press("Enter")
        plain.wait_for_url(target)


def test_a_screen_that_grows_wide_has_all_within_reach_again(tab, address):
    tab.set_viewport_size({"width": 320, "height": 800})
    visit(tab, address + ARTICLE)
    for menu in ("menu", "section", "contents"):
        tab.locator(f"[popovertarget='{menu}']:visible").first.click()
        assert tab.locator("[inert]").count() > 0
        tab.set_viewport_size({"width": 1280, "height": 800})
        tab.wait_for_function("document.querySelector('[inert]') === null")
        assert tab.locator(f"#{menu}").is_visible()
        tab.set_viewport_size({"width": 320, "height": 800})


def test_terms_of_the_glossary_are_links(tab, address):
    visit(tab, address + ARTICLE)
    term = tab.locator("a.term:visible").first
    term.focus()
    assert tab.evaluate("document.activeElement.className") == "term"
    tab.keyboard.press("Enter")
    tab.wait_for_url(f"{address}{GUIDE.pages['glossary.md'].url}#*")


def test_a_source_is_read_out_as_source_and_its_number(tab, address):
    visit(tab, address + ARTICLE)
    number = tab.locator("main sup a:visible").first.inner_text()
    read_out = tab.get_by_role("link", name=f"Source {number}", exact=True).all_inner_texts()
    assert read_out
    assert set(read_out) == {number}  # and seen as its number
