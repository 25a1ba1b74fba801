"""How fast search is in a real browser, on the guide and on 3,000 pages: `python -m tests.bench.search`."""

import shutil
import statistics
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from macros.build import build
from macros.records.guide import Guide
from macros.records.load import load
from macros.search import search
from tests.browser.chromium import find
from tests.browser.serving import served

PROJECT = Path(__file__).parents[2]
PAGES = (1000, 3000)
OPENED = 7
"""So often search is opened, each time on a page of its own: the median is told."""
TYPED = "chiropracter for lower back pain"
KEY = """async (key) => {
    const field = document.querySelector("dialog input");
    const start = performance.now();
    field.value += key;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return performance.now() - start;
}"""


def main() -> None:
    """Prints times and bytes, on the guide and on many copies of its pages."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        build(PROJECT, site)
        _measure(site, f"{len(load(PROJECT / 'docs').pages)} pages")
        for number in PAGES:
            guide = _copies(site, number)
            start = time.perf_counter()
            search(guide, site)
            print(f"{number} pages indexed in {time.perf_counter() - start:.1f} s")
        _measure(site, f"{PAGES[-1]} pages")


def _copies(site: Path, number: int) -> Guide:
    """The guide with copies of its pages up to this number, each with a title of its own."""
    guide = load(PROJECT / "docs")
    originals = [page for page, _ in guide.treatments.values()]
    pages = dict(guide.pages)
    while len(pages) < number:
        original = originals[len(pages) % len(originals)]
        title = f"{original.record.title[:50]} {len(pages)}"  # type: ignore[union-attr]
        path = f"copies/{len(pages)}.md"
        record = original.record.model_copy(update={"title": title})  # type: ignore[union-attr]
        pages[path] = replace(original, path=path, record=record)
        (site / pages[path].url).mkdir(parents=True, exist_ok=True)
        shutil.copy(site / original.url / "index.html", site / pages[path].url)
    return Guide(guide.docs, pages, guide.shared, ())


def _measure(site: Path, name: str) -> None:
    flags = ["--no-sandbox", "--disable-gpu"]
    with (
        served(site) as address,
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=find(), args=flags) as browser,
    ):
        first = statistics.median(_first(browser.new_page(), address) for _ in range(OPENED))
        page = browser.new_page()
        page.goto(address, wait_until="networkidle")
        loaded: list[int] = []
        page.on("response", lambda response: loaded.append(len(response.body())))
        _open(page)
        page.wait_for_load_state("networkidle")
        keys = sorted(page.evaluate(KEY, key) for _ in range(3) for key in f" {TYPED}")
        print(
            f"{name}: first results {first:.0f} ms after opening, {sum(loaded) / 1000:.0f} kB loaded (not compressed)"
        )
        print(f"{name}: after a key {statistics.median(keys):.0f} ms, p95 {keys[int(len(keys) * 0.95)]:.0f} ms")


def _first(page: Page, address: str) -> float:
    """Milliseconds until a search that nobody opened before shows results."""
    page.goto(address, wait_until="networkidle")
    start = time.perf_counter()
    _open(page)
    taken = (time.perf_counter() - start) * 1000
    page.close()
    return taken


def _open(page: Page) -> None:
    page.keyboard.press("/")
    page.locator("dialog[open]").wait_for()
    page.keyboard.type("massge")
    page.locator("dialog .hit").first.wait_for()


if __name__ == "__main__":
    main()
