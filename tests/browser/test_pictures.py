"""Pictures and red-flag cards as a browser draws them: on a phone, on paper, with forced colors."""

import pytest

from tests.browser.pages import visit


def boxes(page, selector):
    return [element.bounding_box() for element in page.locator(selector).all()]


def test_the_matrix_fits_a_phone_with_every_word_in_view(page, address):
    page.set_viewport_size({"width": 320, "height": 800})
    visit(page, f"{address}treatments/")
    words = boxes(page, ".matrix .level")
    assert len(words) >= 27
    assert [box for box in words if box["x"] < 0 or box["x"] + box["width"] > 320 or box["height"] == 0] == []


@pytest.mark.parametrize("width", [320, 1280])
def test_both_groups_of_people_have_one_size(page, address, width):
    page.set_viewport_size({"width": width, "height": 800})
    visit(page, f"{address}massage/evidence/")
    tested, other = boxes(page, "#claim-massage-neck-function-book .people svg")
    assert (tested["width"], tested["height"]) == (other["width"], other["height"])
    assert tested["width"] == pytest.approx(tested["height"], abs=1)
    assert tested["width"] > 100
    assert tested["y"] == other["y"]


@pytest.mark.parametrize("width", [320, 1280])
def test_the_lines_of_scan_findings_are_in_view(page, address, width):
    page.set_viewport_size({"width": width, "height": 800})
    visit(page, f"{address}understand/scan-words/")
    scroller = page.locator("#scan-findings-by-age .scroller")
    assert scroller.evaluate("element => element.scrollWidth <= element.clientWidth")


EDGES = """() => [...document.querySelectorAll('section.flag')].map(flag => {
  const style = getComputedStyle(flag)
  return [style.borderInlineStartStyle, style.borderInlineStartWidth]
})"""
LIGHTNESS = """() => [...document.querySelectorAll('section.flag')].map(flag =>
  Math.min(...getComputedStyle(flag).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number)))"""


@pytest.mark.parametrize(
    "media", [{"forced_colors": "active"}, {"media": "print"}, {}], ids=["forced", "print", "screen"]
)
def test_each_level_of_red_flags_has_an_edge_of_its_own(page, address, media):
    page.emulate_media(**media)
    visit(page, f"{address}understand/when-to-get-help/")
    edges = [tuple(edge) for edge in page.evaluate(EDGES)]
    assert edges == [("solid", "6px"), ("double", "6px"), ("solid", "1px")]
    for level in page.locator(".flag__level").all():
        assert level.is_visible()


def test_red_flags_stand_on_a_light_ground(page, address):
    visit(page, f"{address}understand/when-to-get-help/")
    assert all(lightness > 220 for lightness in page.evaluate(LIGHTNESS))
