"""Weighs pages with all that they load, as a host with gzip sends them. kB are 1,000 bytes, headers not counted."""

import gzip
import re
from pathlib import Path

from playwright.sync_api import Browser

from tests.bench.report import Report
from tests.bench.serving import hosted, packed
from tests.bench.site import built, chromium

PAGES = {
    "home": ("", 20),
    "the article": ("massage/", 36),
    "a treatment": ("treatments/pool-therapy/", 26),
}
"""Addresses, and at most so many kB."""
SHEET, PACKED_SHEET = 36, 8.5
"""At most so many kB of the style sheet, and of it with gzip."""
_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
_ICON = re.compile(r'<link rel="icon" href="([^"]+)"')


def measure(report: Report) -> None:
    """Reports the bytes of pages and of the style sheet."""
    report.start("Bytes that a page needs, with gzip, from an empty cache")
    with built() as site:
        with chromium() as browser:
            for name, (url, target) in PAGES.items():
                report.at_most(f"{name} (/{url})", _weigh(browser, site, url) / 1000, "kB", target)
        sheet = "".join(_STYLE.findall((site / "index.html").read_text())).encode()
    report.at_most("style sheet, not compressed", len(sheet) / 1000, "kB", SHEET)
    report.at_most("style sheet", len(gzip.compress(sheet, 9, mtime=0)) / 1000, "kB", PACKED_SHEET)


def _weigh(browser: Browser, site: Path, url: str) -> int:
    """Returns the bytes of what a new reader's browser asks for, with the icon, which only a window with tabs shows."""
    with hosted(site) as (address, sent), browser.new_context() as context:
        context.new_page().goto(address + url, wait_until="networkidle")
        loaded = {(site / path.lstrip("/")).resolve() for path, _ in sent}
    icons = {(site / url / icon).resolve() for icon in _ICON.findall((site / url / "index.html").read_text())}
    return sum(len(packed(path / "index.html" if path.is_dir() else path)) for path in loaded | icons)
