"""Pictures and red-flag cards as a browser draws them: on a phone, on paper, with forced colors."""

import pytest

from macros.components.red_flag_card import ALL_SIGNS
from tests.browser.pages import GUIDE, PAGES, url_with, visit

SIGNS = GUIDE.pages[ALL_SIGNS].url
SIZES = [320, 1280]
EDGES = """() => Object.fromEntries([...document.querySelectorAll('section.flag')].map(flag => {
  const style = getComputedStyle(flag);
  return [flag.className, `${style.borderInlineStartStyle} ${style.borderInlineStartWidth}`];
}))"""
LIGHTNESS = """() => [...document.querySelectorAll('section.flag')].map(flag =>
  Math.min(...getComputedStyle(flag).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number)))"""


def boxes(page, selector):
    return [element.bounding_box() for element in page.locator(selector).all()]


def test_the_matrix_fits_a_phone_with_every_word_in_view(tab, address):
    tab.set_viewport_size({"width": 320, "height": 800})
    visit(tab, address + url_with("evidence_matrix"))
    words = boxes(tab, ".matrix .level")
    assert len(words) >= 3 * len(GUIDE.treatments)
    assert [box for box in words if box["x"] < 0 or box["x"] + box["width"] > 320 or box["height"] == 0] == []


def _in_two_groups(claim):
    return claim.numbers and claim.numbers.measure == "of 100 people" and claim.numbers.compared is not None


def test_both_groups_of_people_have_one_size(tab, address, site):
    counted = [f"claim-{claim.id}" for claim in GUIDE.claims.values() if _in_two_groups(claim)]
    texts = {page.url: (site / page.url / "index.html").read_text() for page in PAGES}
    shown = [(url, place) for place in counted for url, text in texts.items() if f'id="{place}"' in text]
    assert bool(shown) == bool(counted)
    for url, place in shown[:1]:
        visit(tab, address + url)
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


def test_each_level_of_red_flags_has_an_edge_of_its_own_and_a_light_ground(tab, address):
    visit(tab, address + SIGNS)
    assert all(lightness > 220 for lightness in tab.evaluate(LIGHTNESS))
    for media in ({}, {"media": "print"}, {"media": "screen", "forced_colors": "active"}):
        tab.emulate_media(**media)
        edges = tab.evaluate(EDGES)
        assert len(edges) == len({tier.urgency for tier in GUIDE.shared.red_flags}), media
        assert len(set(edges.values())) == len(edges), media
        assert [edge for edge in edges.values() if edge.startswith("none")] == [], media
        for level in tab.locator(".flag__level").all():
            assert level.is_visible()
