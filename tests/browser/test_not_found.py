"""The page for what is not found, at any depth: search, help now and the three ways in lead somewhere."""

import pytest

WAYS = {
    "Search the guide": "search/",
    "I may need help now": "understand/when-to-get-help/",
    "My pain is new": "#my-pain-is-new",
    "My pain has lasted": "#my-pain-has-lasted",
    "Get help now": "understand/when-to-get-help/",
}


@pytest.mark.parametrize("url", ["nothing", "massage/nothing/", "a/b/c/nothing.html"])
def test_each_way_on_leads_there(browser, address, url):
    with browser.new_context() as context:
        page = context.new_page()
        for name, target in WAYS.items():
            page.goto(address + url)
            page.get_by_role("main").get_by_role("link", name=name).click()
            page.wait_for_url(address + target)
            page.locator(f"[id='{target[1:]}']" if target.startswith("#") else "h1").wait_for()
