"""The browsers of the walk: Chromium in `make test`, all of them in `make test-all`."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from tests.browser.serving import served
from tests.engines.engine import Engine

STARTS = {
    "Chromium": ("chromium", "start"),
    "Chrome 109": ("chromium", "start_109"),
    "Firefox": ("firefox", "start"),
    "WebKitGTK": ("webkit", "start"),
}
"""The module and the function that start a browser. Imported by name: `make test` installs what Chromium needs only."""
ENGINES = [pytest.param(name, marks=() if name == "Chromium" else pytest.mark.slow) for name in STARTS]


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address of the real site."""
    with served(site) as address:
        yield address


@pytest.fixture(scope="module", params=ENGINES)
def engine(request: pytest.FixtureRequest, playwright: Playwright) -> Iterator[Engine]:
    """A browser, which the tests of a module share."""
    module, start = STARTS[request.param]
    with getattr(import_module(f"tests.engines.{module}"), start)(playwright) as engine:
        yield engine
