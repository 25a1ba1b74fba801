"""What is folded opens by touch, by key, by a link to a place in it, and on paper."""

import pytest

from tests.browser.pages import GUIDE, every_page_by_kind, url_of_type, visit

ARTICLE = url_of_type("article")
PAGE, TREATMENT = next(iter(GUIDE.treatments.values()))
CLAIM = f"claim-{TREATMENT.claims[-1].id}"
SOURCE = f"ref-{TREATMENT.claims[0].sources[0]}"
SHOWN = """place => {
  const part = document.getElementById(place);
  const box = part.getBoundingClientRect();
  return part.closest("details").open && box.top >= 0 && box.top < innerHeight;
}"""
# What stands in closed details, and is neither drawn nor as high as a line.
UNSEEN = """() => [...document.querySelectorAll('main details:not([open])')]
  .filter(part => !part.closest('.scripted, .page:has([data-sheet])') && !part.querySelector('.button'))
  .flatMap(part => [...part.children].filter(child => child.localName !== 'summary'))
  .filter(child => !child.checkVisibility() || child.getBoundingClientRect().height < 8)
  .map(child => child.outerHTML.slice(0, 100))"""
FOLDED = "parts => parts.map(part => part.open)"


@pytest.mark.parametrize("place", [CLAIM, SOURCE])
def test_an_address_opens_what_holds_its_place(tab, address, place):
    tab.goto("about:blank")
    visit(tab, f"{address}{PAGE.url}#{place}")
    tab.wait_for_function(SHOWN, arg=place)


@pytest.mark.parametrize("place", [CLAIM, SOURCE])
def test_a_change_of_the_address_opens_what_holds_its_place(tab, address, place):
    visit(tab, address + PAGE.url)
    assert not tab.evaluate(SHOWN, place)
    tab.evaluate("place => { location.hash = place }", place)
    tab.wait_for_function(SHOWN, arg=place)


def test_the_number_of_a_source_opens_the_list_and_leads_to_it(tab, address):
    visit(tab, address + PAGE.url)
    number = tab.locator("main sup a:visible").first
    number.click()
    tab.wait_for_function(SHOWN, arg=number.get_attribute("href").removeprefix("#"))


@pytest.mark.parametrize("fragment", ["%E0%A4%A", "none", "", "a=b&c"])
def test_an_address_of_no_place_opens_nothing_and_is_no_error(tab, address, fragment):
    tab.goto("about:blank")
    visit(tab, f"{address}{PAGE.url}#{fragment}")
    tab.evaluate("location.hash = '%E0%A4%B'")
    assert tab.locator("main details[open]").count() == 0


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_row_opens_and_closes_by_key(tab, address, key):
    visit(tab, address + ARTICLE)
    row = tab.locator("details.claim").first
    row.locator("summary").focus()
    for is_open in (True, False):
        tab.keyboard.press(key)
        assert row.evaluate("row => row.open") == is_open
        assert row.locator(".record").is_visible() == is_open


def test_a_row_opens_without_script(plain, address):
    plain.goto(address + ARTICLE)
    row = plain.locator("details.claim").first
    assert not row.locator(".record").is_visible()
    row.locator("summary").click()
    assert row.locator(".record").is_visible()


@every_page_by_kind
def test_paper_shows_what_is_folded(tab, address, url):
    visit(tab, address + url)
    tab.emulate_media(media="print")
    assert tab.evaluate(UNSEEN) == []
    tab.emulate_media(media="screen")


def test_printing_opens_all_and_then_closes_what_was_closed(tab, address):
    """For browsers that have no styles for the content of closed details."""
    visit(tab, address + ARTICLE)
    rows = tab.locator("main details")
    rows.nth(1).locator("summary").first.click()
    before = rows.evaluate_all(FOLDED)
    assert True in before
    assert False in before
    tab.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert set(rows.evaluate_all(FOLDED)) == {True}
    tab.evaluate("dispatchEvent(new Event('afterprint'))")
    assert rows.evaluate_all(FOLDED) == before
