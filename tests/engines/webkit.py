"""Starts WebKitGTK's small browser, which Selenium drives, on a screen of its own."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from selenium import webdriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

from tests.engines.engine import KEYS, Engine

DRIVER = "WebKitWebDriver"
_PLAIN = {"WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1", "WEBKIT_DISABLE_COMPOSITING_MODE": "1"}
"""Only pages of our own are opened, and containers allow no sandbox."""
_RUN = """const done = arguments[0];
(async () => done({ value: await (%s) }))().catch((error) => done({ error: `${error}` }));"""


class _Tab:
    def __init__(self, driver: webdriver.WebKitGTK) -> None:
        self.driver = driver

    def goto(self, address: str) -> None:
        self.driver.get("about:blank")
        self.driver.get(address)

    def evaluate(self, expression: str) -> Any:
        answer = self.driver.execute_async_script(_RUN % expression)
        if "error" in answer:
            raise RuntimeError(answer["error"])
        return answer.get("value")

    def press(self, *keys: str) -> None:
        for key in keys:
            ActionChains(self.driver).send_keys(KEYS.get(key, key)).perform()

    def click(self, expression: str) -> None:
        self.driver.execute_script(f"return {expression}").click()

    def resize(self, width: int, height: int) -> None:
        self.driver.set_window_size(width, height)
        inner_width, inner_height = self.driver.execute_script("return [innerWidth, innerHeight]")
        self.driver.set_window_size(2 * width - inner_width, 2 * height - inner_height)


def find() -> str | None:
    """The path of WebKitGTK's browser; None if it, its driver or a screen for it is not there."""
    if not (shutil.which(DRIVER) and shutil.which("Xvfb")):
        return None
    return next((str(path) for path in sorted(Path("/usr").glob("lib*/**/webkit2gtk-4.*/MiniBrowser"))), None)


@contextmanager
def _screen() -> Iterator[str]:
    """The name of a new screen that nobody sees."""
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1600x1400x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL) as process:
        os.close(writer)
        try:
            with os.fdopen(reader) as lines:
                yield f":{lines.readline().strip()}"
        finally:
            process.terminate()


@contextmanager
def start(_: object = None) -> Iterator[Engine]:
    """Starts WebKitGTK."""
    options = Options()
    options.binary_location = str(find())
    options.add_argument("--automation")
    with _screen() as display:
        service = Service(shutil.which(DRIVER), env={**os.environ, **_PLAIN, "DISPLAY": display})
        driver = webdriver.WebKitGTK(options=options, service=service)
        try:
            driver.set_script_timeout(30)
            yield _Tab(driver)
        finally:
            driver.quit()
