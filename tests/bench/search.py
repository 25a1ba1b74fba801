"""Measures how fast search is in a real browser, on the guide and on one with many treatments."""

import tempfile
import time
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page

from tests.bench.project import make
from tests.bench.report import Report
from tests.bench.serving import hosted
from tests.bench.site import built, chromium

SIZES = (0, 1000)
"""Numbers of treatments; at least those of the real guide."""
OPENED = 7
"""So often search is opened, each time by a new reader."""
TYPED = "chiropracter for lower back pain"
KEY = """async (key) => {
    const field = document.querySelector("dialog input");
    const start = performance.now();
    field.value += key;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return performance.now() - start;
}"""


def measure(report: Report) -> None:
    """Reports times by the clock and bytes, at each size."""
    for size in SIZES:
        report.start(f"Search in a guide with {size:,} treatments" if size else "Search in the real guide")
        with tempfile.TemporaryDirectory() as folder, built(make(Path(folder) / "guide", size)) as site:
            _measure(report, site)


def _measure(report: Report, site: Path) -> None:
    with hosted(site) as (address, sent), chromium() as browser:
        opened = [_first_results(browser, address) for _ in range(OPENED)]
        with browser.new_context() as context:
            page = context.new_page()
            page.goto(address, wait_until="networkidle")
            before = len(sent)
            _open(page)
            page.wait_for_load_state("networkidle")
            keys = [page.evaluate(KEY, key) for _ in range(3) for key in f" {TYPED}"]
    report.show(f"first results after opening (median of {OPENED})", median(opened), "ms")
    report.show("results after a key (median)", median(keys), "ms")
    report.show("loaded when it is opened, with gzip", sum(size for _, size in sent[before:]) / 1000, "kB")


def _first_results(browser: Browser, address: str) -> float:
    """Returns the milliseconds until a search that this reader never opened before shows results."""
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(address, wait_until="networkidle")
        start = time.perf_counter()
        _open(page)
        return (time.perf_counter() - start) * 1000


def _open(page: Page) -> None:
    page.keyboard.press("/")
    page.locator("dialog[open]").wait_for()
    page.keyboard.type("massge")
    page.locator("dialog .hit").first.wait_for()
