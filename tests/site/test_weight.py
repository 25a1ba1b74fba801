"""Budgets in bytes: gzip level 9, kB of 1,000 bytes. What a host with Brotli sends is less."""

import gzip
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.site.test_pages import every_page

INLINE = re.compile(r"<style>.*?</style>|<script data-late=[^>]*>[^<]+</script>", re.DOTALL)
PART = re.compile(r"\"(\[[^\"]+\])\":\"\./([\w./-]+)\"")
IMPORTED = re.compile(r"import\(?\s*[\"']\./([\w./-]+)[\"']|[\"']\./([\w./-]+\.js)[\"']")


def weight(content: bytes | str) -> int:
    return len(gzip.compress(content.encode() if isinstance(content, str) else content, 9, mtime=0))


def scripts(site: Path) -> set[Path]:
    """The deferred module for reading and all that it may import, but for the search, which a reader opens."""
    found, new = set(), {site / "assets/scripts/guide.js"}
    while new:
        found |= new
        names = [name for path in new for pair in IMPORTED.findall(path.read_text()) for name in pair if name]
        new = {site / "assets/scripts" / name for name in names if "search" not in name} - found
    return found


def parts(site: Path, page: BeautifulSoup) -> set[Path]:
    """The deferred module, what it does on each page that opens at its top, and parts whose element the page holds."""
    module = site / "assets/scripts/guide.js"
    named = PART.findall(module.read_text())
    assert len(named) > 4
    return {
        module,
        module.with_name("reveal.js"),
        *(module.parent / path for selector, path in named if page.select(selector)),
    }


def loaded(site: Path, url: str) -> dict[str, int]:
    """What a browser loads beside the file of a page, by its path in the site."""
    page = BeautifulSoup((site / url / "index.html").read_text(), "html.parser")
    named = page.select("link[rel=stylesheet], link[rel=icon], img:not([loading=lazy]), script[src], [data-late]")
    paths = {(site / url / str(part.get("href") or part.get("src") or part["data-late"])).resolve() for part in named}
    return {
        path.relative_to(site.resolve()).as_posix(): weight(path.read_bytes())
        for path in paths | {path.resolve() for path in parts(site, page)}
    }


def parted(site: Path, url: str) -> tuple[str, str]:
    """The file of a page without the first styles and the script in its head, and these."""
    html = (site / url / "index.html").read_text()
    inline = INLINE.findall(html)
    assert inline
    return INLINE.sub("", html), "".join(inline)


@pytest.mark.parametrize("url", ["", "treatments/pool-therapy/"])
def test_a_page_comes_with_what_a_connection_sends_at_first(site, url):
    """Ten segments of 1,460 bytes (RFC 6928), less 200 for the headers of the answer."""
    assert weight((site / url / "index.html").read_bytes()) <= 10 * 1_460 - 200


@every_page
def test_all_besides_the_html_weighs_at_most_15_kb(site, url):
    _, inline = parted(site, url)
    assert weight(inline) + sum(loaded(site, url).values()) <= 15_000


def test_the_first_screen_is_shown_when_its_file_has_come(site):
    [rest] = [path for path in loaded(site, "massage/") if path.endswith(".css")]
    assert loaded(site, "massage/").keys() == {
        "assets/images/favicon.svg",
        rest,
        *(f"assets/scripts/{name}.js" for name in ("guide", "menu", "print", "reveal")),
    }


def test_the_article_weighs_at_most_36_kb_with_all_that_it_loads(site):
    assert weight((site / "massage/index.html").read_bytes()) + sum(loaded(site, "massage/").values()) <= 36_000


def test_the_scripts_for_reading_weigh_at_most_6_kb(site):
    assert sum(weight(path.read_bytes()) for path in scripts(site)) <= 6_000


@every_page
def test_the_markup_weighs_at_most_twice_its_text(site, url):
    """The markup: the HTML file without styles, script and text. The text: what is shown, without blank space."""
    html, _ = parted(site, url)
    page = BeautifulSoup(html, "html.parser")
    for part in page.select("script"):
        part.extract()
    text = " ".join(page.get_text(" ").split())
    markup = re.sub(r">[^<]+<", "><", html)
    assert weight(markup) <= 2 * weight(text)


def test_nothing_is_published_that_no_page_uses(site):
    kinds = {path.suffix for path in (site / "assets").rglob("*") if path.is_file()}
    assert kinds == {".css", ".js", ".svg", ".png"}
    linked = {
        name for path in site.rglob("*.html") for name in re.findall(r"data-rest href=.*?(\w+\.css)", path.read_text())
    }
    assert {path.name for path in site.rglob("*.css")} == {"search.css", *linked}
    assert not list(site.rglob("*.map"))


@every_page
def test_pictures_are_inline_or_have_their_size(site, url):
    page = BeautifulSoup((site / url / "index.html").read_text(), "html.parser")
    assert [str(image) for image in page.select("img") if not (image.get("width") and image.get("height"))] == []
