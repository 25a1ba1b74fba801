"""The page for what is not found, at any depth: search, help now and the ways in lead somewhere."""

import pytest

from macros.components.warning import ALL_SIGNS
from tests.browser.pages import GUIDE, url_of_type, url_with

HELP = GUIDE.pages[ALL_SIGNS].url


@pytest.mark.parametrize("depth", ["", "section", "deep"])
def test_each_way_on_leads_there(browser, address, config, depth):
    url = {"": "nothing", "section": f"{url_of_type('article')}nothing/", "deep": "a/b/c/nothing.html"}[depth]
    ways = {way["title"]: way["url"] for way in config.extra["ways"]}
    ways |= {"Search the guide": url_with("search_results"), "Get help now": HELP}
    with browser.new_context() as context:
        page = context.new_page()
        for name, target in ways.items():
            answer = page.goto(address + url)
            assert answer.status == 404
            page.get_by_role("main").get_by_role("link", name=name).click()
            page.wait_for_url(address + target)
            page.locator(f"[id='{target[1:]}']" if target.startswith("#") else "h1").wait_for()
