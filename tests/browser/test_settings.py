"""What the reader's device asks for: colors of its own, less motion, a dark scheme. Nothing has to be switched."""

from tests.browser.pages import every_page_by_kind, visit

EDGED = ".box, .flag, .caution, .offer, .button, .level--chip, .demo"
NO_EDGE = """selector => [...document.querySelectorAll(selector)].filter(element => element.checkVisibility()
  && !['Top', 'Right', 'Bottom', 'Left'].some(side => parseFloat(getComputedStyle(element)[`border${side}Width`])
    && getComputedStyle(element)[`border${side}Style`] !== 'none'))
  .map(element => element.outerHTML.slice(0, 100))"""
WORDLESS = """() => [...document.querySelectorAll('.level, .flag__level, .certainty')]
  .filter(element => !element.innerText.trim()).length"""
MOVING = """() => [...document.querySelectorAll('*')].filter(element => {
  const style = getComputedStyle(element);
  return parseFloat(style.transitionDuration) || style.animationName !== 'none' || style.scrollBehavior === 'smooth';
}).map(element => element.outerHTML.slice(0, 100))"""
GROUND = "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)"


@every_page_by_kind
def test_each_box_has_an_edge_each_level_a_word_and_nothing_moves(tab, address, url):
    tab.emulate_media(forced_colors="active", reduced_motion="reduce")
    visit(tab, address + url)
    assert tab.evaluate(NO_EDGE, EDGED) == []
    assert tab.evaluate(WORDLESS) == 0
    assert tab.evaluate(MOVING) == []


def test_the_scheme_follows_the_device_and_nothing_is_kept(page, address):
    visit(page, address)
    grounds = {}
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        grounds[scheme] = page.evaluate(GROUND)
    assert min(grounds["light"]) > 230
    assert max(grounds["dark"]) < 40
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
