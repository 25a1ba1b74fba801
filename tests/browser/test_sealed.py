"""The content security policy at work: what somebody might plant into a page does not run."""

import re

import pytest

from tests.browser.pages import GUIDE

PLANTED = {
    "an inline script": "<script>window.planted = true</script>",
    "a module": "<script type=module>window.planted = true</script>",
    "an event handler": "<img src=none.png alt='' onerror='window.planted = true'>",
    "a script of another host": "<script src=https://other.example/a.js></script>",
    "a script address": "<iframe src='javascript:parent.planted = true'></iframe>",
    "a frame": "<iframe srcdoc='<script>parent.planted = true</script>'></iframe>",
    "an object": "<object data='data:text/html,<script>parent.planted = true</script>'></object>",
    "text as code": "<script type=module src=eval.js></script>",
    "a style": "<style>body { --planted: true }</style>",
    "a style of an element": "<style-less style='--planted: true'></style-less>",
    "another base": "<base href=https://other.example/>",
    "a picture of another host": "<img src=https://other.example/a.png alt=''>",
}
FOUND = """() => ({
  ran: window.planted === true,
  styled: [...document.querySelectorAll('body, style-less')]
    .some(part => getComputedStyle(part).getPropertyValue('--planted') !== ''),
  based: !document.baseURI.startsWith(location.origin),
})"""
SAFE = {"ran": False, "styled": False, "based": False}
URL = GUIDE.pages["contact.md"].url
SCRIPT = "text/javascript"


@pytest.fixture(scope="module")
def context(browser):
    with browser.new_context() as context:
        context.route(
            "**/eval.js", lambda route: route.fulfill(body="eval('window.planted = true')", content_type=SCRIPT)
        )
        context.route(
            re.compile("^https://"), lambda route: route.fulfill(body="window.planted = true", content_type=SCRIPT)
        )
        yield context


@pytest.fixture
def opened(context, address, site):
    """Opens the page with something planted. The function returns what came of it, and the hosts that were asked."""
    html = (site / URL / "index.html").read_text()
    page = context.new_page()
    left = []
    page.on("requestfinished", lambda request: left.append(request.url))

    def open_with(planted, policy="Content-Security-Policy"):
        assert html.count("Content-Security-Policy") == html.count("</main>") == 1
        body = html.replace("Content-Security-Policy", policy).replace("</main>", f"{planted}</main>")
        page.route(address + URL, lambda route: route.fulfill(body=body, content_type="text/html"))
        page.goto(address + URL, wait_until="load")
        return page.evaluate(FOUND), [url for url in left if not url.startswith(address)]

    yield open_with
    page.close()


@pytest.mark.parametrize("planted", PLANTED.values(), ids=PLANTED)
def test_what_is_planted_does_nothing(opened, planted):
    assert opened(planted) == (SAFE, [])


@pytest.mark.parametrize(
    "name", ["an inline script", "text as code", "a script of another host", "a style", "another base"]
)
def test_without_the_policy_the_same_would_work(opened, name):
    found, _ = opened(PLANTED[name], policy="X")
    assert found != SAFE
