"""Budgets in bytes: gzip level 9, kB of 1,000 bytes. What a host with Brotli sends is less.

Each budget is one for code. A text may grow: each byte of text above that for which a budget was set adds two to it.
"""

import gzip
import re
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from macros.content.guide import GuidePage
from macros.site.styles import bundle_styles
from tests.conftest import PROJECT
from tests.guide.reading import GALLERY, calls_any, every_page, page, source_of, text

SCRIPT = "assets-*/scripts/guide.js"
SEARCH = "/search/"
STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)
DRAWING = re.compile(r'<svg class="drawing".*?</svg>', re.DOTALL)
PART = re.compile(r'"([^"]+)":"(\.[\w./-]+\.js)"')
IMPORTED = re.compile(r'(?:from|import)\(?\s*"(\.[\w./-]+)"')


class Budget(NamedTuple):
    """The bytes of a page with all that it loads, and the bytes of text for which they were set."""

    bytes: int
    text: int


BUDGETS = {
    "home": Budget(20_000, 3_500),
    "article": Budget(36_000, 13_000),
    "treatment": Budget(26_000, 7_500),
    "page": Budget(26_000, 7_000),
}
NOT_MET_YET = {
    "acupuncture": (300, "a claim with a difference has two drawings, in its row and in its record"),
    "low-back": (3_300, "eight drawings"),
}
"""Treatments and sets of exercises above the budget of their page: the bytes allowed until then, and the reason."""
FRAME = 3_000
"""The bytes of markup of a page without text: menus, icons and what the head says of the page."""


def weight(content: bytes | str) -> int:
    return len(gzip.compress(content.encode() if isinstance(content, str) else content, 9, mtime=0))


def text_of(site: Path, url: str) -> str:
    """What a page shows, and its title, without blank space."""
    return text(page(site, url))


def html_of(site: Path, url: str) -> str:
    return (site / url / "index.html").read_text()


def scripts(site: Path, url: str) -> set[Path]:
    """The script of the page, the parts whose element it holds, and what these import; not the search."""
    script = next(site.glob(SCRIPT))
    parts = PART.findall(script.read_text())
    assert len(parts) > 4
    needed = [
        script.parent / path for selector, path in parts if page(site, url).select(selector) and SEARCH not in path
    ]
    found, new = set[Path](), {script, *(path.resolve() for path in needed)}
    while new:
        found |= new
        new = {
            (path.parent / name).resolve() for path in new - {script} for name in IMPORTED.findall(path.read_text())
        } - found
    return found


@lru_cache(maxsize=1_000)
def loaded(site: Path, url: str) -> dict[str, int]:
    """What a browser loads beside the file of a page, by its path in the site."""
    named = page(site, url).select("link[rel=icon], link[rel=stylesheet], img:not([loading=lazy]), script[src]")
    paths = {(site / url / str(part.get("href") or part.get("src"))).resolve() for part in named}
    files = paths | {path.resolve() for path in scripts(site, url)}
    return {path.relative_to(site.resolve()).as_posix(): weight(path.read_bytes()) for path in files}


def kind_of(guide, url):
    return source_of(guide, url).record.type if url else "home"


def allowed_over(place: GuidePage) -> int:
    """The bytes that a page may have above its budget, by what it is about: a moved page keeps them."""
    sets = [name for call in place.parsed.calls if call.name == "exercise_list" for name in call.first]
    return sum(NOT_MET_YET.get(name, (0, ""))[0] for name in (getattr(place.record, "id", ""), *sets))


def test_the_style_sheet_weighs_at_most_36_kb_and_8500_bytes_when_compressed():
    css = bundle_styles(PROJECT / "overrides", PROJECT / "macros/components")
    assert (len(css.encode()) <= 36_000, weight(css) <= 8_500) == (True, True), (len(css.encode()), weight(css))


@every_page
def test_a_page_with_all_that_it_loads_is_within_the_budget_of_its_kind(site, guide, url):
    budget = BUDGETS[kind_of(guide, url)]
    more_text = max(0, weight(text_of(site, url)) - budget.text)
    total = weight(html_of(site, url)) + sum(loaded(site, url).values())
    assert total <= budget.bytes + 2 * more_text + allowed_over(source_of(guide, url))


@every_page
def test_all_besides_the_html_weighs_at_most_15_kb(site, guide, url):
    if calls_any(source_of(guide, url), GALLERY):
        return  # it shows every component, and loads the scripts of all
    styles = "".join(STYLE.findall(html_of(site, url)))
    assert weight(styles) + sum(loaded(site, url).values()) <= 15_000


def test_a_page_loads_its_icon_its_styles_for_paper_its_scripts_and_its_pictures_and_nothing_else(site, guide):
    for place in guide.pages.values():
        own = re.compile(r"assets-\w+/(scripts|search)/\w+\.js")
        pictures = re.findall(r"!\[[^\]]+\]\([./]*([\w./-]+)\)", place.source.body)
        others = [path for path in loaded(site, place.url) if not own.fullmatch(path)]
        named = {"assets/images/favicon.svg", "assets/styles/print.css"}
        paper = {"assets/styles/print-comparison.css", "assets/styles/print-sheet.css"}
        assert named <= {path for path in others if path not in pictures} <= named | paper


def test_the_scripts_for_reading_weigh_at_most_6_kb(site):
    assert sum(weight(path.read_bytes()) for path in next(site.glob(SCRIPT)).parent.glob("*.js")) <= 6_000


@every_page
def test_the_markup_weighs_at_most_a_frame_and_eight_tenths_of_its_text(site, url):
    """The markup: the HTML file without styles, script, text and drawings, which have a limit of their own."""
    html = DRAWING.sub("", re.sub(r"<script.*?</script>", "", STYLE.sub("", html_of(site, url)), flags=re.DOTALL))
    assert weight(re.sub(r">[^<]+<", "><", html)) <= FRAME + 0.8 * weight(text_of(site, url))


def test_nothing_is_published_that_no_page_uses(site):
    kinds = {path.suffix for path in (site / "assets").rglob("*") if path.is_file()}
    own = {path.suffix for path in (PROJECT / "docs/assets").rglob("*") if path.is_file()}
    assert kinds <= {".css", ".js", ".svg", ".png", *own}
    assert sorted(path.name for path in site.rglob("*.css")) == [
        *("print-comparison.css", "print-sheet.css", "print.css", "search.css")
    ]
    assert not list(site.rglob("*.map"))


@every_page
def test_pictures_are_inline_or_have_their_size(site, url):
    unsized = [image for image in page(site, url).select("img") if not (image.get("width") and image.get("height"))]
    assert unsized == []
