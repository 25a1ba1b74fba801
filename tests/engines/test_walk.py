"""One walk through the site in each browser: what readers open and press works by keyboard, by names and by address."""

import json

import pytest

from tests.browser.pages import GUIDE, PAGES, READY, url_of_type, url_with
from tests.engines.engine import named, wait_for

PHONE, DESK = (360, 740), (1280, 800)
LIST, COMPARISON, SHEET = map(url_with, ("treatment_finder", "comparison", "appointment_sheet"))
ARTICLE, TREATMENT = url_of_type("article"), url_of_type("treatment")
KINDS = sorted({"", LIST, COMPARISON, SHEET, ARTICLE, TREATMENT, GUIDE.pages["glossary.md"].url})
TITLES = {page.url: page.record.title for page in PAGES if page.record}
EDGE = 24
"""Pixels between a place that an address names and the edge of the screen."""
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
STATUS = "document.querySelector('main, article').querySelector('[role=status]').textContent"
FILTERED = "document.querySelector('[data-finder] [data-ready]')"
NEXT = "!document.querySelector('[data-left]') && document.readyState === 'complete'"
LEAVE = "document.body.setAttribute('data-left', '')"
# Parts of the text that stand above or before what comes earlier in the source, in one column.
OUT_OF_ORDER = """[...document.querySelectorAll("article > *, article > section > *")]
  .filter((part) => part.checkVisibility() && part.getBoundingClientRect().height > 1)
  .filter((part, index, parts) => index && !parts[index - 1].contains(part)
    && part.getBoundingClientRect().top < parts[index - 1].getBoundingClientRect().top - 1)
  .map((part) => part.outerHTML.slice(0, 100))"""
SEEN = "[...document.querySelectorAll(%r)].filter((part) => part.checkVisibility() && part.textContent.trim())"
TEXTS = f"{SEEN}.map((part) => part.textContent.trim())"
HEADINGS, COLUMNS = TEXTS % "h1, h2", TEXTS % "table thead th"


def visit(engine, address, size=PHONE):
    """Opens an address, and waits until the scripts of the page have run."""
    engine.resize(*size)
    engine.goto(address)
    wait_for(engine, f"document.querySelector({json.dumps(READY)})")


def follow(engine, expression):
    """Clicks a link to another page, and waits until that page is there."""
    engine.evaluate(LEAVE)
    engine.click(expression)
    wait_for(engine, NEXT)


def follows(expression, text):
    return f"{expression}.includes({json.dumps(text)})"


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_pages_stand_in_the_order_of_their_source_and_do_not_move_sideways(engine, address, size):
    for url in KINDS:
        visit(engine, address + url, size)
        assert engine.evaluate(SIDEWAYS) == 0, url
        assert engine.evaluate(OUT_OF_ORDER) == [], url
        assert engine.evaluate(HEADINGS)[0] == TITLES[url]


def test_the_home_page_leads_to_the_list_with_the_pain_chosen(engine, address):
    visit(engine, address)
    engine.click(named(".where summary", "As a list"))
    follow(engine, named(".where li a", "Neck"))
    wait_for(engine, FILTERED)
    assert engine.evaluate("location.href") == f"{address}{LIST}#area=neck"
    assert engine.evaluate(f"{named('label', 'Neck')}.control.checked")


def test_back_leads_to_the_list_as_it_was_filtered(engine, address):
    visit(engine, address + LIST)
    engine.click(named("summary", "More filters"))
    engine.click(named("label", "You yourself"))
    wait_for(engine, follows(STATUS, "Shown: "))
    shown = engine.evaluate(STATUS)
    page, treatment = next(pair for pair in GUIDE.treatments.values() if "self-care" in pair[1].given_by)
    follow(engine, named("[data-finder] a", treatment.name))
    assert engine.evaluate(HEADINGS)[0] == TITLES[page.url]
    engine.evaluate(f"{LEAVE}, void setTimeout(() => history.back())")  # the script ends before the page goes
    wait_for(engine, f"location.pathname.endsWith('/{LIST}') && {FILTERED} && {STATUS} === {json.dumps(shown)}")


def test_the_comparison_shows_what_its_address_chooses(engine, address):
    chosen = [treatment for _, treatment in list(GUIDE.treatments.values())[:2]]
    visit(engine, f"{address}{COMPARISON}#{'&'.join(f'show={one.id}' for one in chosen)}", DESK)
    wait_for(engine, f"{COLUMNS}.length === 3")
    assert engine.evaluate(COLUMNS)[1:] == [one.name for one in chosen]
    engine.click(named("summary", "Choose options"))
    for one in chosen:
        assert engine.evaluate(f"{named('label', one.name)}.control.checked")
    engine.click(named("label", chosen[0].name))
    wait_for(engine, f"!{follows('location.hash', chosen[0].id)}")
    assert chosen[1].id in engine.evaluate("location.hash")


def test_the_search_by_keyboard(engine, address):
    visit(engine, address)
    engine.press("/")
    wait_for(engine, "document.querySelector('dialog[open] input')")
    engine.press(*"pool")
    hit = "document.querySelector('dialog[open] .hit a')"
    wait_for(engine, f"{hit} && {follows(f'{hit}.href', 'pool')}")
    engine.press("Escape")
    wait_for(engine, "!document.querySelector('dialog[open]')")


@pytest.mark.parametrize("menu", ["menu", "section", "contents"])
def test_a_menu_opens_and_closes_by_keyboard_or_stands_on_the_page(engine, address, menu):
    visit(engine, address + ARTICLE)
    links = f"[...document.querySelectorAll('#{menu} a')].filter((link) => link.checkVisibility()).length"
    if engine.evaluate("'popover' in HTMLElement.prototype"):
        assert engine.evaluate(links) == 0
        opener = f"[...document.querySelectorAll('[popovertarget={menu}]')].find((part) => part.checkVisibility())"
        engine.evaluate(f"{opener}.focus()")
        engine.press("Enter")
    wait_for(engine, f"{links} > 2")
    if engine.evaluate("'popover' in HTMLElement.prototype"):
        engine.press("Escape")
        wait_for(engine, f"{links} === 0")


def test_an_address_leads_to_its_place(engine, address):
    visit(engine, f"{address}{ARTICLE}#harms")
    wait_for(engine, f"Math.abs(document.getElementById('harms').getBoundingClientRect().top - {EDGE}) < 4")


def test_a_link_opens_the_row_that_it_leads_to(engine, address):
    page, treatment = next(iter(GUIDE.treatments.values()))
    place = f"document.getElementById('claim-{treatment.claims[-1].id}')"
    visit(engine, f"{address}{page.url}#claim-{treatment.claims[-1].id}")
    wait_for(engine, f"{place}.closest('details').open && {place}.getBoundingClientRect().top < innerHeight")
    assert engine.evaluate(f"{place}.getBoundingClientRect().top") >= -1


def test_the_sheet_keeps_ticks_in_its_address(engine, address):
    _, treatment = next(iter(GUIDE.treatments.values()))
    visit(engine, address + SHEET)
    box = named("label", treatment.questions[0])
    engine.evaluate("document.querySelectorAll('main details').forEach((part) => { part.open = true; })")
    engine.click(box)
    wait_for(engine, follows("location.hash", treatment.id))
    kept = engine.evaluate("location.href")
    visit(engine, kept)
    wait_for(engine, f"{box}.control.checked")


def test_paper_has_the_text_and_no_menus(engine, address):
    visit(engine, address + TREATMENT, (680, 930))
    engine.evaluate(
        "document.querySelector('link[media=print]').media = 'all', dispatchEvent(new Event('beforeprint'))"
    )
    wait_for(engine, "!document.querySelector('.head__tools').checkVisibility()")
    assert engine.evaluate(TEXTS % "nav, button") == []
    assert engine.evaluate("document.querySelectorAll('article details:not([open])').length") == 0
    assert engine.evaluate(SIDEWAYS) == 0
