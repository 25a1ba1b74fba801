"""No page of a sample has a fault that IBM Equal Access can find, with all details open."""

import pytest

from macros.components.warning import ALL_SIGNS
from tests.browser.equal_access import failures
from tests.browser.pages import GUIDE, NOT_FOUND, SCRIPTED, url_of_type, url_with, visit

SAMPLE = ["", NOT_FOUND, GUIDE.pages[ALL_SIGNS].url, *map(url_of_type, ("article", "treatment"))]
SAMPLE += [url_with(component) for component in sorted(SCRIPTED)]
OPEN = "document.querySelectorAll('details').forEach((part) => { part.open = true; })"


@pytest.mark.slow
@pytest.mark.parametrize("url", SAMPLE, ids=lambda url: url or "home")
def test_no_failure_with_all_details_open(tab, address, url):
    tab.set_viewport_size({"width": 360, "height": 740})
    visit(tab, address + url)
    tab.evaluate(OPEN)
    assert failures(tab) == []


@pytest.mark.slow
def test_a_fault_is_found(tab):
    tab.set_content("<html lang=en><title>Fault</title><main><h1>Fault</h1><img src='data:,'></main>")
    assert any(fault.startswith("img_alt_") for fault in failures(tab))
