"""Paper: what the browser prints of the pages that people take with them, and what each page leaves out."""

import io
import re
import unicodedata

import pytest
from pypdf import PdfReader

from macros.components.derived import in_words
from tests.browser.pages import GUIDE, NOT_FOUND, PAGES, every_page_by_kind, pages_with, url_of_type, url_with, visit

RECORDS = {page.url: page.record for page in PAGES if page.record}
STAMPED = {page.url for page in PAGES if {"page_head", "at_a_glance"} & {call.name for call in page.parsed.calls}}
PAPER = {"width": 680, "height": 930}  # A4 and US letter between their margins
CARDS = ".box, .alert, .tier, .row, .caution, .offer, .note, .technique"
UNBROKEN = ".box, .alert, .row:not(:has(.refs), .asks), .caution"
CLIPPED = """selector => [...document.querySelectorAll(selector)].filter(card => card.checkVisibility()
  && (card.scrollWidth > card.clientWidth + 1
    || (getComputedStyle(card).overflow !== 'visible' && card.scrollHeight > card.clientHeight + 1))
).map(card => card.outerHTML.slice(0, 100))"""
BROKEN = """selector => [...document.querySelectorAll(selector)]
  .filter(card => getComputedStyle(card).breakInside !== 'avoid').map(card => card.outerHTML.slice(0, 100))"""
SEEN = """selector => [...document.querySelectorAll(selector)]
  .filter(part => part.checkVisibility({ visibilityProperty: true })).map(part => part.outerHTML.slice(0, 100))"""
LEFT_OUT = (
    "[popover], .head__tools, .skip, .bar, .foot, .button, .ask-box, .ways, .where, .callbar, .share, .to-top, .near, "
    ".scripted"
)
FIRST_WORDS = "rows => rows.map(row => row.firstChild.textContent)"
LIGHTNESS = "name => Math.max(...getComputedStyle(document.body)[name].match(/\\d+/g).slice(0, 3).map(Number))"


def words(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).split())


def squeezed(text: str) -> str:
    """Without spaces and hyphens: the printer breaks words and long addresses."""
    return re.sub(r"[\s\u2010-]", "", unicodedata.normalize("NFKC", text))


def sheets(page, paper="Letter"):
    return PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, format=paper))).pages


def smallest(sheet):
    """The size of the smallest type on a sheet, in points."""
    found = set()
    sheet.extract_text(
        visitor_text=lambda text, cm, tm, _, size: found.add(abs(size * tm[3] * cm[3])) if text.strip() else None
    )
    return min(found)


def places(sheet):
    """How far from the left each piece of text begins, in points."""
    found = []
    sheet.extract_text(visitor_text=lambda _, cm, tm, *__: found.append(tm[4] * cm[0] + tm[5] * cm[2] + cm[4]))
    return found


@pytest.mark.parametrize(
    "url",
    [
        url_of_type("treatment"),
        pytest.param(url_of_type("article"), marks=pytest.mark.slow),
        pytest.param(url_with("comparison"), marks=pytest.mark.slow),
    ],
)
def test_a_printed_page_holds_title_dates_disclaimer_and_the_addresses_of_sources(tab, address, url):
    tab.add_init_script("window.print = () => { window.printed = true; }")
    visit(tab, address + url)
    for button in tab.get_by_role("button", name="Print or save as PDF").all():
        button.click()
        assert tab.evaluate("window.printed")
    sources = tab.locator(".refs a[href^=http]").evaluate_all("links => links.map(link => link.href)")
    # Ligatures and breaks within long addresses are the printer's; an address may go on on the next sheet.
    printed = words(" ".join(sheet.extract_text() for sheet in sheets(tab)))
    assert words(RECORDS[url].title) in printed
    assert f"Facts checked {in_words(RECORDS[url].checked_on)}" in printed
    for paragraph in GUIDE.shared.disclaimers["general"].text:
        assert words(paragraph) in printed
    assert [source for source in sources if squeezed(source)[:40] not in squeezed(printed)] == []
    folded = tab.locator("main .record dd").evaluate_all(FIRST_WORDS)
    assert [said for said in folded if squeezed(said)[:20] not in squeezed(printed)] == []
    assert re.findall(r"\b(?:Menu|Skip to|Search|On this page|More in|Print or save)\b", printed) == []


@pytest.mark.parametrize(
    ("shown", "paper"),
    [(0, "Letter"), (2, "A4"), *(pytest.param(*one, marks=pytest.mark.slow) for one in [(0, "A4"), (3, "A4")])],
)
def test_the_comparison_prints_in_landscape_with_all_columns_side_by_side(tab, address, shown, paper):
    treatments = sorted(GUIDE.treatments)[: 2 if shown else 0]
    choices = "&".join(f"show={one}" for one in [*treatments, "waiting"][:shown])
    order = "&order=neck" if shown == 3 else ""
    visit(tab, f"{address}{url_with('comparison')}#{choices}{order}")
    wide = [sheet for sheet in sheets(tab, paper) if sheet.mediabox.width > sheet.mediabox.height]
    assert len(wide) == (1 if shown else 2)
    assert max(x for sheet in wide for x in places(sheet)) > 0.75 * float(wide[0].mediabox.width)
    assert min(map(smallest, wide)) >= 7.99
    columns = tab.locator("[data-comparison] thead th:not(:first-child):visible").all_inner_texts()
    assert len(columns) == (shown or len(GUIDE.treatments) + 1)  # and waiting
    texts = [sheet.extract_text() for sheet in wide]
    for text in map(squeezed, texts):
        assert [name for name in columns if squeezed(name) not in text] == []
    printed = words(" ".join(texts))
    said = "tr:not([hidden])" if shown else "tr[data-order], tr:not([data-matters=pain])"  # ratings stand for the gains
    for row in tab.locator(f"[data-comparison] tbody :is({said}) th").all_inner_texts():
        assert squeezed(row) in squeezed(printed)
    count = len(GUIDE.treatments) + 1
    assert (f"{shown} of {count} options" if shown else f"All {count} options") in printed
    pain = tab.locator("#comparison-order option:checked").text_content()
    chosen = f"rating for {pain}" if order else "name"
    assert (f"By {chosen}" if shown == 2 else f"Waiting first, then by {chosen}") in printed


SETS = [(place, paper) for place in pages_with("exercise_list") for paper in ("Letter", "A4")]


@pytest.mark.parametrize(
    ("place", "paper"), [SETS[0], *(pytest.param(*one, marks=pytest.mark.slow) for one in SETS[1:])]
)
def test_a_set_of_exercises_prints_on_two_pages_with_the_signs_and_each_limit(tab, address, place, paper):
    visit(tab, address + place.url)
    shown = tab.locator(".alert > ul > li, .sheet li, .sheet dd").evaluate_all(FIRST_WORDS)
    found = sheets(tab, paper)
    printed = squeezed(" ".join(sheet.extract_text() for sheet in found))
    assert len(found) <= 2
    assert [said for said in shown if squeezed(said)[:20] not in printed] == []


@every_page_by_kind
def test_a_printed_page_has_no_navigation_and_no_clipped_card(tab, address, url):
    tab.set_viewport_size(PAPER)
    tab.emulate_media(media="print", color_scheme="dark")
    visit(tab, address + url)
    assert tab.evaluate("document.documentElement.scrollWidth") == PAPER["width"]
    assert tab.evaluate(CLIPPED, CARDS) == []
    assert tab.evaluate(BROKEN, UNBROKEN) == []
    assert tab.evaluate(SEEN, LEFT_OUT) == []
    assert tab.get_by_role("note", name="No medical advice").last.is_visible() or url == NOT_FOUND
    assert tab.locator(".demo p").is_visible() or not GUIDE.shared.provider.demo
    assert tab.locator(".stamp").first.is_visible() or url not in STAMPED
    assert tab.evaluate(LIGHTNESS, "color") < 60
    assert tab.evaluate(LIGHTNESS, "backgroundColor") == 0  # transparent: paper
