"""Paper: what the browser prints of the pages that people take with them, and what each page leaves out."""

import io
import re
import unicodedata

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from macros.components.derived import in_words
from macros.records.load import load
from tests.browser.pages import every_page, visit
from tests.conftest import ROOT

PRINTED = {page.url: page.record for page in load(ROOT / "docs").pages.values()}
PAPER = {"width": 680, "height": 930}  # A4 and US letter between their margins
CARDS = ".box, .flag, .rating, .stance, .caution, .offer"
CLIPPED = """selector => [...document.querySelectorAll(selector)].filter(card => {
  const style = getComputedStyle(card);
  return card.scrollWidth > card.clientWidth + 1
    || (style.overflow !== 'visible' && card.scrollHeight > card.clientHeight + 1) || style.breakInside !== 'avoid';
}).map(card => card.outerHTML.slice(0, 100))"""
LEFT_OUT = ".menu, .head__tools, .skip, .crumbs, .toc, .section-nav, .foot, .button, .find"


def words(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("url", ["massage/", "treatments/pool-therapy/", "treatments/compare/"])
def test_a_printed_page_holds_title_dates_disclaimer_and_the_addresses_of_sources(page, address, guide, url):
    visit(page, address + url)
    sources = page.locator(".refs a[href^=http]").evaluate_all("links => links.map(link => link.href)")
    sheets = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    # Ligatures and breaks within long addresses are the printer's; an address may go on on the next sheet.
    printed = words(unicodedata.normalize("NFKC", " ".join(sheet.extract_text() for sheet in sheets)))
    assert words(PRINTED[url].title) in printed
    assert f"Facts checked {in_words(PRINTED[url].checked_on)}" in printed
    for paragraph in guide.shared.disclaimers["general"].text:
        assert words(paragraph) in printed
    squeezed = re.sub(r"\s", "", printed).replace("-", "")
    assert [source for source in sources if source.replace("-", "")[:40] not in squeezed] == []
    assert re.findall(r"\b(?:Menu|Skip to|Search|On this page|More in|Print or save)\b", printed) == []


@pytest.mark.parametrize(
    ("choices", "caption"),
    [
        ("", "All 10 options Waiting first, then by name"),
        ("#show=massage&show=posture", "2 of 10 options By name"),
        (
            "#show=waiting&show=massage&show=posture&order=neck",
            "3 of 10 options Waiting first, then by rating for neck pain",
        ),
    ],
)
def test_the_comparison_prints_on_one_landscape_page(page, address, choices, caption):
    visit(page, f"{address}treatments/compare/{choices}")
    expect(page.locator("[data-comparison] [data-ready]")).to_be_visible()
    sheets = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    (wide,) = (sheet for sheet in sheets if sheet.mediabox.width > sheet.mediabox.height)
    printed = words(unicodedata.normalize("NFKC", wide.extract_text()))
    for row in page.locator("[data-comparison] tbody th").all_inner_texts():
        assert row in printed
    assert caption in printed


@every_page
def test_a_printed_page_has_no_navigation_and_no_clipped_card(page, address, url):
    page.set_viewport_size(PAPER)
    page.emulate_media(media="print", color_scheme="dark")
    visit(page, address + url)
    assert page.evaluate("document.documentElement.scrollWidth") == PAPER["width"]
    assert page.evaluate(CLIPPED, CARDS) == []
    assert page.locator(f":is({LEFT_OUT}):visible").all() == []
    assert page.get_by_role("complementary", name="No medical advice").last.is_visible() or url == "404.html"
    assert page.locator(".stamp").first.is_visible() or url not in PRINTED
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(30, 43, 43)"


@pytest.mark.parametrize("url", ["massage/", "treatments/pool-therapy/"])
def test_the_button_prints(page, address, url):
    page.add_init_script("window.print = () => { window.printed = true; }")
    visit(page, address + url)
    page.get_by_role("button", name="Print or save as PDF").click()
    assert page.evaluate("window.printed")
