"""Pictures and warning signs as a browser draws them: on a phone, on paper, with forced colors."""

import pytest

from macros.components.warning import ALL_SIGNS
from macros.models.vocabulary import LEVELS
from tests.browser.pages import GUIDE, PAGES, url_with, visit

SIGNS = GUIDE.pages[ALL_SIGNS].url
SIZES = [320, 1280]
EDGES = """() => Object.fromEntries([...document.querySelectorAll('.tier')].map(tier => {
  const style = getComputedStyle(tier);
  return [tier.className, `${style.borderInlineStartStyle} ${style.borderInlineStartWidth}`];
}))"""
LIGHTNESS = """() => [...document.querySelectorAll('.tier__signs, .tier__do, .tier .alert__call')].map(part =>
  Math.min(...getComputedStyle(part).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number)))"""
ABOVE = """() => [...document.querySelectorAll('.marks tbody td')].filter(cell => {
  const shown = cell.getBoundingClientRect();
  return shown.left < 0 || shown.right > innerWidth || !shown.height;
}).map(cell => cell.outerHTML)"""
NOT_READ_OUT = """() => [...document.querySelectorAll('.marks .level')].filter(level =>
  !level.innerText.trim() || !level.checkVisibility({ visibilityProperty: true })).map(level => level.outerHTML)"""


def boxes(page, selector):
    return [element.bounding_box() for element in page.locator(selector).all()]


@pytest.mark.parametrize("width", SIZES)
def test_a_table_of_marks_fits_the_screen_with_every_mark_in_view_and_its_word_read_out(tab, address, width):
    tab.set_viewport_size({"width": width, "height": 800})
    visit(tab, address + url_with("treatment_finder"))
    assert tab.locator(".marks .level").count() >= 3 * len(GUIDE.treatments)
    assert tab.evaluate(ABOVE) == []
    assert tab.evaluate(NOT_READ_OUT) == []


def test_a_phone_has_a_key_of_the_marks_in_words(tab, address):
    visit(tab, address + url_with("treatment_finder"))
    for width, is_shown in ((320, True), (1280, False)):
        tab.set_viewport_size({"width": width, "height": 800})
        assert tab.locator(".legend").first.is_visible() == is_shown
    shown = tab.locator(".marks .level").evaluate_all("marks => marks.map((mark) => mark.dataset.level)")
    named = [words for number, words in LEVELS.values() if str(number) in shown]
    assert tab.locator(".legend .level").all_text_contents() == named


def _in_two_groups(claim):
    return claim.numbers and claim.numbers.measure == "of 100 people" and claim.numbers.compared is not None


def test_both_groups_of_people_have_one_size(tab, address, site):
    counted = [f"claim-{claim.id}" for claim in GUIDE.claims.values() if _in_two_groups(claim)]
    texts = {page.url: (site / page.url / "index.html").read_text() for page in PAGES}
    shown = [(url, place) for place in counted for url, text in texts.items() if f'id="{place}"' in text]
    assert bool(shown) == bool(counted)
    for url, place in shown[:1]:
        visit(tab, f"{address}{url}#{place}")  # which opens the row of the claim
        for width in SIZES:
            tab.set_viewport_size({"width": width, "height": 800})
            tested, other = boxes(tab, f"#{place} .people svg")
            assert (tested["width"], tested["height"]) == (other["width"], other["height"])
            assert tested["width"] == pytest.approx(tested["height"], abs=1)
            assert tested["width"] > 100
            assert tested["y"] == other["y"]


@pytest.mark.parametrize("width", SIZES)
def test_the_lines_of_scan_findings_are_in_view(tab, address, width):
    tab.set_viewport_size({"width": width, "height": 800})
    visit(tab, address + url_with("scan_word_list"))
    scroller = tab.locator(".scroller:has(.findings)")
    assert scroller.evaluate("element => element.scrollWidth <= element.clientWidth")


def test_each_list_of_warning_signs_has_an_edge_of_its_own_and_a_light_ground(tab, address):
    visit(tab, address + SIGNS)
    assert all(lightness > 220 for lightness in tab.evaluate(LIGHTNESS))
    for media in ({}, {"media": "print"}, {"media": "screen", "forced_colors": "active"}):
        tab.emulate_media(**media)
        edges = tab.evaluate(EDGES)
        assert len(edges) == len({tier.urgency for tier in GUIDE.shared.red_flags}), media
        assert len(set(edges.values())) == len(edges), media
        assert [edge for edge in edges.values() if edge.startswith("none")] == [], media
        for level in tab.locator(".tier__title").all():
            assert level.is_visible()
