"""Every page of the guide, the gallery of components and the page for what is not found."""

import pytest
from playwright.sync_api import Page

from macros.records.load import load
from tests.conftest import ROOT

URLS = [*(page.url for page in load(ROOT / "docs").pages.values()), "404.html"]
every_page = pytest.mark.parametrize("url", URLS)


REST = "head > link[data-rest]"
# Settles when the rest of the styles has come.
ALL_STYLES = f"""() => new Promise(resolve => {{
  const rest = document.querySelector("{REST}");
  if (rest.sheet) resolve();
  else rest.addEventListener("load", () => resolve());
}})"""


def visit(page: Page, address: str) -> None:
    """Opens a page and waits until its styles and scripts are ready, which come when it is shown.

    Then all of it is laid out.
    """
    page.goto(address)
    page.locator("a[data-search][aria-keyshortcuts]").first.wait_for(state="attached")
    page.evaluate(ALL_STYLES)
    page.evaluate("delete document.documentElement.dataset.fresh")
