"""What lies far below is laid out after the first screen is shown: nobody may notice."""

import pytest

from tests.browser.test_layout import SHIFT

LAID_OUT = "html:is([data-whole], :not([data-fresh]))"
WIDTHS = (320, 412, 1280)
# A heading, a claim, a source, a term.
PLACES = [
    ("", "my-pain-is-new"),
    ("", "who-is-behind-it"),
    ("massage/", "what-guidelines-say"),
    ("massage/", "ref-mayo_massage"),
    ("treatments/pool-therapy/", "claim-pool-minor-harms"),
    ("treatments/pool-therapy/", "ref-bernstein2017nice"),
    ("treatments/compare/", "how-to-choose"),
    ("glossary/", "spinal-stenosis"),
]
EDGE = 24  # pixels that a place keeps from the edge
# Waits until nothing has moved for some frames.
SETTLED = """() => new Promise(resolve => {
  let still = 0, before = '';
  const look = () => {
    const now = `${scrollY} ${document.documentElement.scrollHeight}`;
    still = now === before ? still + 1 : 0;
    before = now;
    if (still > 5) resolve(); else requestAnimationFrame(look);
  };
  look();
})"""
# Scrolls to the end in steps.
THROUGH = """step => new Promise(resolve => {
  let before = -1;
  const go = () => {
    if (scrollY === before) return resolve();
    before = scrollY;
    scrollBy(0, step);
    requestAnimationFrame(() => requestAnimationFrame(go));
  };
  go();
})"""
FAR = "[...document.querySelectorAll('.page > *, .foot')].filter(e => getComputedStyle(e).contentVisibility === 'auto')"
FOLLOWED = """id => {
  const link = document.createElement('a');
  link.href = `#${id}`;
  document.body.append(link);
  link.click();
}"""
TOP = "id => document.getElementById(id).getBoundingClientRect().top"


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(("url", "place"), PLACES)
def test_an_address_and_a_link_lead_exactly_to_their_place(page, address, url, place, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}{url}#{place}")
    page.evaluate(SETTLED)
    assert page.evaluate(TOP, place) == pytest.approx(EDGE, abs=3)
    page.goto("about:blank")
    page.goto(address + url)
    page.evaluate(FOLLOWED, place)
    page.evaluate(SETTLED)
    assert page.evaluate(TOP, place) == pytest.approx(EDGE, abs=3)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("url", ["massage/", "treatments/pool-therapy/"])
def test_a_page_shows_the_same_place_again(page, address, url, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}{url}#harms")
    page.evaluate("scrollBy(0, 1000)")
    page.evaluate(SETTLED)
    before = page.evaluate(TOP, "harms")
    for again in (page.reload, lambda: (page.goto(address), page.go_back())):
        again()
        page.evaluate(SETTLED)
        assert page.evaluate(TOP, "harms") == pytest.approx(before, abs=3)


@pytest.mark.parametrize("step", [150, 700])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("url", sorted({url for url, _ in PLACES}))
def test_nothing_jumps_while_a_reader_scrolls(page, address, url, width, step):
    page.set_viewport_size({"width": width, "height": 800})
    page.add_init_script(SHIFT)
    page.goto(address + url)
    page.mouse.wheel(0, 1)
    page.locator(LAID_OUT).wait_for()
    page.evaluate(THROUGH, step)
    page.evaluate(SETTLED)
    assert page.evaluate("window.shift") <= 0.001


@pytest.mark.parametrize("url", ["", "massage/", "treatments/compare/"])
def test_far_parts_come_later_and_then_all_are_there(page, address, url):
    held = "!!document.querySelector('[data-fresh]')"
    page.goto(address + url, wait_until="commit")
    assert page.evaluate(held)
    page.locator(LAID_OUT).wait_for()
    assert page.evaluate(f"{FAR}.length") == 0


def test_paper_has_all_at_once(page, address):
    page.route("**/guide.js", lambda _: None)  # it never comes
    page.goto(f"{address}massage/")
    assert page.evaluate(f"{FAR}.length") > 10
    page.emulate_media(media="print")
    assert page.evaluate(f"{FAR}.length") == 0


@pytest.mark.parametrize("lost", ["guide.js", "reveal.js"])
def test_all_is_laid_out_where_a_script_does_not_come(browser, address, lost):
    with browser.new_context() as context:
        page = context.new_page()
        page.route(f"**/{lost}", lambda route: route.abort())
        page.goto(f"{address}massage/")
        page.locator(LAID_OUT).wait_for()
        assert page.evaluate(f"{FAR}.length") == 0
