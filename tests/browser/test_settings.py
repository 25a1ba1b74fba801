"""What the reader's device asks for: colors of its own, less motion, a dark scheme. Nothing has to be switched."""

import pytest

from tests.browser.pages import every_page, visit

EDGED = ".box, .flag, .caution, .offer, .button, .level--chip, .demo"
NO_EDGE = """selector => [...document.querySelectorAll(selector)].filter(element => element.checkVisibility()
  && !['Top', 'Right', 'Bottom', 'Left'].some(side => parseFloat(getComputedStyle(element)[`border${side}Width`])
    && getComputedStyle(element)[`border${side}Style`] !== 'none'))
  .map(element => element.outerHTML.slice(0, 100))"""
WORDLESS = """() => [...document.querySelectorAll('.level, .flag__level, .certainty')]
  .filter(element => !element.innerText.trim()).length"""
MOVING = """() => [...document.querySelectorAll('*')].filter(element => {
  const style = getComputedStyle(element);
  return parseFloat(style.transitionDuration) || style.animationName !== 'none';
}).map(element => element.outerHTML.slice(0, 100))"""
GROUND = "getComputedStyle(document.body).backgroundColor"


@every_page
def test_with_colors_of_the_device_each_box_has_an_edge_and_each_level_a_word(page, address, url):
    page.emulate_media(forced_colors="active")
    visit(page, address + url)
    assert page.evaluate(NO_EDGE, EDGED) == []
    assert page.evaluate(WORDLESS) == 0


@pytest.mark.parametrize("url", ["", "treatments/", "treatments/pool-therapy/"])
def test_nothing_moves_for_readers_who_ask_for_less_motion(page, address, url):
    page.emulate_media(reduced_motion="reduce")
    visit(page, address + url)
    assert page.evaluate(MOVING) == []


def test_the_scheme_follows_the_device_and_nothing_is_kept(page, address):
    visit(page, address)
    grounds = {}
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        grounds[scheme] = page.evaluate(GROUND)
    assert grounds == {"light": "rgb(250, 247, 242)", "dark": "rgb(18, 26, 26)"}
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
