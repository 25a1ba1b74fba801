"""Every page in a real browser."""

import pytest

from macros.records.load import load
from tests.conftest import ROOT

URLS = [page.url for page in load(ROOT / "docs").pages.values()]


@pytest.mark.parametrize("url", URLS)
def test_a_page_has_no_horizontal_scroll_at_320_px(page, address, url):
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(address + url)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
