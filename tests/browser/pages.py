"""Every page of the guide, the gallery of components and the page for what is not found."""

import pytest
from playwright.sync_api import Page

from macros.records.load import load
from tests.conftest import ROOT

URLS = [*(page.url for page in load(ROOT / "docs").pages.values()), "404.html"]
every_page = pytest.mark.parametrize("url", URLS)


def visit(page: Page, address: str) -> None:
    """Opens a page and waits until its scripts are ready: they come when it is shown. Then all of it is laid out."""
    page.goto(address)
    page.locator("a[data-search][aria-keyshortcuts]").first.wait_for(state="attached")
    page.evaluate("delete document.documentElement.dataset.fresh")
