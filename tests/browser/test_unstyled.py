"""No reader sees a page without its styles: on a slow network, in every window, by links to a place, and going back."""

import re
import shutil
from urllib.parse import quote

import pytest

from tests.browser.pages import url_of_type, url_with
from tests.browser.painting import GzipHandler, painting, slow_page
from tests.browser.serving import served

WINDOWS = [(360, 740), (1280, 800), (1080, 1920), (1440, 2400)]
ARTICLE = url_of_type("article")
FAST = {(url, window) for url in ("", ARTICLE) for window in (WINDOWS[0], WINDOWS[3])}
URLS = ["", ARTICLE, url_of_type("treatment"), *map(url_with, ("red_flag_card", "comparison", "search_results"))]
CASES = [
    pytest.param(
        url,
        window,
        id=f"{url or 'home'} {window[0]}x{window[1]}",
        marks=() if (url, window) in FAST else pytest.mark.slow,
    )
    for url in dict.fromkeys(URLS)
    for window in WINDOWS
]
NEAR = 3
"""Pixels that a place may be off."""
LATE = """
addEventListener("load", () => {
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: "late.css" });
  document.head.append(link);
});
"""
PLACE = """(words) => {
  const heading = [...document.querySelectorAll("article h2")].find((one) => one.textContent.trim() === words);
  const box = heading.getBoundingClientRect();
  return [box.top, box.bottom];
}"""
MARGIN = "(id) => parseFloat(getComputedStyle(document.getElementById(id)).scrollMarginTop)"


@pytest.fixture(scope="module")
def gzipped(site):
    """The address of the real site on a host that compresses."""
    with served(site, handler=GzipHandler) as address:
        yield address


@pytest.fixture
def opened(browser):
    """Opens a page on the slow network, in a window of a size."""
    contexts = []

    def open_page(window):
        context = browser.new_context(viewport={"width": window[0], "height": window[1]}, reduced_motion="reduce")
        contexts.append(context)
        return slow_page(context)

    yield open_page
    for context in contexts:
        context.close()


@pytest.mark.parametrize(("url", "window"), CASES)
def test_a_page_is_complete_when_it_is_painted(opened, gzipped, url, window):
    page = opened(window)
    page.goto(gzipped + url)
    seen = painting(page)
    assert len(seen.sheets) == 1
    assert seen.changes == []
    assert round(seen.shift, 3) == 0  # a row whose text arrives in two parts may move by a fraction of a pixel


def test_a_late_style_sheet_is_noticed(opened, site, tmp_path):
    copy = tmp_path / "site"
    copy.mkdir()
    for folder in site.glob("assets*"):
        shutil.copytree(folder, copy / folder.name)
    html = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", (site / "index.html").read_text())
    (copy / "index.html").write_text(html.replace("</body>", f"<script>{LATE}</script></body>"))
    (copy / "late.css").write_text("h1 { color: red; font-size: 4rem }")
    (copy / "404.html").write_text("")
    with served(copy, handler=GzipHandler) as address:
        page = opened((360, 740))
        page.goto(address)
        seen = painting(page)
    assert len(seen.sheets) > 1
    assert any(change.startswith("H1") and "color" in change for change in seen.changes)
    assert seen.shift > 0


def top_of(page, anchor):
    return page.evaluate("(id) => document.getElementById(id).getBoundingClientRect().top", anchor)


@pytest.mark.parametrize(
    "window", [WINDOWS[0], pytest.param(WINDOWS[3], marks=pytest.mark.slow)], ids=["phone", "tall"]
)
def test_links_to_a_place_reload_and_back_land_where_they_should(opened, gzipped, window):
    page = opened(window)
    page.goto(gzipped + ARTICLE)
    painting(page)
    anchors = page.eval_on_selector_all("article h2[id]", "(all) => all.map((one) => one.id)")
    anchor = anchors[len(anchors) // 2]

    page.goto(f"{gzipped}{ARTICLE}#{anchor}")
    painting(page)
    assert abs(top_of(page, anchor) - page.evaluate(MARGIN, anchor)) <= NEAR

    here = page.evaluate("scrollY")
    page.reload()
    painting(page)
    assert abs(page.evaluate("scrollY") - here) <= NEAR

    page.goto(gzipped)
    painting(page)
    page.go_back()
    painting(page)
    assert abs(page.evaluate("scrollY") - here) <= NEAR


def test_a_link_to_a_text_shows_it(opened, gzipped):
    page = opened(WINDOWS[0])
    page.goto(gzipped + ARTICLE)
    painting(page)
    words = page.eval_on_selector_all("article h2[id]", "(all) => all.at(-2).textContent.trim()")
    page.goto("about:blank")
    page.goto(f"{gzipped}{ARTICLE}#:~:text={quote(words)}")
    painting(page)
    top, bottom = page.evaluate(PLACE, words)
    assert 0 <= top < bottom <= WINDOWS[0][1]
