"""What the browser tests share: the built site behind a local address, and Chromium as the system has it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright

from tests.browser.chromium import find
from tests.browser.serving import served


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address of the real site."""
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    flags = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
    with playwright.chromium.launch(executable_path=find(), args=flags) as chromium:
        yield chromium


@contextmanager
def _faultless(context: BrowserContext) -> Iterator[Page]:
    """A page whose script errors and console errors fail the test."""
    errors: list[str] = []
    page = context.new_page()
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    yield page
    page.close()
    assert errors == []


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page in a context of its own, without transitions, whose script errors and console errors fail the test."""
    with browser.new_context(reduced_motion="reduce") as context, _faultless(context) as page:
        yield page


@pytest.fixture(scope="session")
def _context(browser: Browser) -> Iterator[BrowserContext]:
    with browser.new_context(reduced_motion="reduce") as context:
        yield context


@pytest.fixture
def tab(_context: BrowserContext) -> Iterator[Page]:
    """A page as above in the context of all tabs: cheaper, for tests that change nothing but the page."""
    with _faultless(_context) as page:
        yield page


@pytest.fixture(scope="session")
def _plain(browser: Browser) -> Iterator[Page]:
    with browser.new_context(java_script_enabled=False) as context:
        yield context.new_page()


@pytest.fixture
def plain(_plain: Page) -> Page:
    """A page in a browser with scripts switched off, which all tests share."""
    _plain.set_viewport_size({"width": 1280, "height": 720})
    return _plain
