"""Starts Chromium as the system has it, and Chrome 109 from npm. Playwright drives both."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Page, Playwright

from tests.browser.chromium import find
from tests.conftest import ROOT
from tests.engines.engine import Engine

MODULES = ROOT / "tests/engines/node_modules"
_UNPACK = (
    "import('@sparticuz/chromium').then(async ({ default: chrome }) => console.log(await chrome.executablePath()))"
)


class _Tab:
    def __init__(self, page: Page) -> None:
        self.page = page

    def goto(self, address: str) -> None:
        self.page.goto("about:blank")  # so that a page that differs after `#` alone is loaded anew
        self.page.goto(address)

    def evaluate(self, expression: str) -> Any:
        return self.page.evaluate(f"() => ({expression})")

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def click(self, expression: str) -> None:
        element = self.page.evaluate_handle(f"() => ({expression})").as_element()
        assert element, expression
        element.click()

    def resize(self, width: int, height: int) -> None:
        self.page.set_viewport_size({"width": width, "height": height})


@contextmanager
def _launched(playwright: Playwright, path: str | None, *flags: str) -> Iterator[Engine]:
    args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", *flags]
    with playwright.chromium.launch(executable_path=path, args=args) as browser:
        yield _Tab(browser.new_page(reduced_motion="reduce"))


@contextmanager
def start(playwright: Playwright) -> Iterator[Engine]:
    """Starts Chromium as the system has it."""
    with _launched(playwright, find()) as engine:
        yield engine


@contextmanager
def start_109(playwright: Playwright) -> Iterator[Engine]:
    """Starts Chrome 109, the last one for Windows 7 and 8: it stands for old phones."""
    unpacked = MODULES / ".chrome109"
    unpacked.mkdir(exist_ok=True)
    done = subprocess.run(
        ["node", "--eval", _UNPACK], cwd=MODULES.parent, env={**os.environ, "TMPDIR": str(unpacked)},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    with _launched(playwright, done.stdout.strip(), "--single-process", "--no-zygote", "--headless") as engine:
        yield engine
