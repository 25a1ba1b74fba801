"""The guide as a ZIP file, opened from a disk in each browser: menu, list, comparison, pictures and search work."""

from zipfile import ZipFile

import pytest

from macros.components.offline_copy import ARCHIVE
from tests.browser.pages import GUIDE, READY
from tests.engines.engine import named, wait_for
from tests.engines.test_walk import COLUMNS, COMPARISON, DESK, FILTERED, LIST, SIDEWAYS, STATUS, follow, follows, visit


@pytest.fixture(scope="module")
def folder(site, tmp_path_factory):
    """The address of the unpacked archive, in a folder whose name is no plain word."""
    target = tmp_path_factory.mktemp("on a stick #1")
    with ZipFile(site / ARCHIVE) as archive:
        archive.extractall(target)
    return f"{(target / 'neck-and-back-pain-guide').as_uri()}/"


def test_menu_and_list(engine, folder):
    visit(engine, f"{folder}index.html")
    assert engine.evaluate(SIDEWAYS) == 0
    assert engine.evaluate(f"{named('aside summary', 'Offline copy of')}.querySelector('b').checkVisibility()") is False
    if engine.evaluate("'popover' in HTMLElement.prototype"):
        engine.click(named("[popovertarget=menu]", "Menu"))
    follow(engine, named("#menu a", "Treatments"))
    wait_for(engine, FILTERED)
    assert engine.evaluate("location.href") == f"{folder}{LIST}index.html"
    engine.click(named("label", "Neck"))
    wait_for(engine, follows("location.hash", "area=neck"))
    assert engine.evaluate(STATUS).startswith(("All", "Shown"))


def test_comparison(engine, folder):
    chosen = [treatment for _, treatment in list(GUIDE.treatments.values())[:2]]
    choices = "&".join(f"show={one.id}" for one in chosen)
    visit(engine, f"{folder}{COMPARISON}index.html#{choices}", DESK)
    wait_for(engine, f"{COLUMNS}.length === 3")
    assert engine.evaluate(COLUMNS)[1:] == [one.name for one in chosen]


def test_pictures(engine, folder, site):
    for path in site.rglob("index.html"):
        if "<img" in path.read_text():
            visit(engine, f"{folder}{path.relative_to(site).as_posix()}")
            wait_for(engine, "[...document.images].every((picture) => picture.complete)")
            assert engine.evaluate("[...document.images].every((picture) => picture.naturalWidth)")


def test_a_hit_of_the_search_opens_its_passage(engine, folder):
    visit(engine, f"{folder}index.html")
    engine.press("/")
    wait_for(engine, "document.querySelector('dialog[open] input')")
    engine.press(*"advil")
    hit = "document.querySelector(\"dialog[open] .hit a[href*='#']\")"
    wait_for(engine, f"{hit} && {follows('''document.querySelector('.find__hits').textContent''', 'ibuprofen')}")
    follow(engine, hit)
    wait_for(engine, f"document.querySelector({READY!r})")
    assert engine.evaluate("location.pathname").endswith("/index.html")
    place = "document.querySelector(':target')"
    wait_for(engine, f"{place}.checkVisibility() && Math.abs({place}.getBoundingClientRect().top) < innerHeight")
