"""The content security policy at work: what somebody might plant into a page does not run."""

import pytest

PLANTED = {
    "an inline script": "<script>window.planted = true</script>",
    "a module": "<script type=module>window.planted = true</script>",
    "an event handler": "<img src=none.png alt='' onerror='window.planted = true'>",
    "a script of another host": "<script src=https://other.example/a.js></script>",
    "a script address": "<iframe src='javascript:parent.planted = true'></iframe>",
    "a frame": "<iframe srcdoc='<script>parent.planted = true</script>'></iframe>",
    "an object": "<object data='data:text/html,<script>parent.planted = true</script>'></object>",
    "text as code": "<script type=module src={script}></script>",
    "a style": "<style>body { --planted: true }</style>",
    "another base": "<base href=https://other.example/>",
    "a picture of another host": "<img src=https://other.example/a.png alt=''>",
}
FOUND = """() => ({
  ran: window.planted === true,
  styled: getComputedStyle(document.body).getPropertyValue('--planted') !== '',
  based: !document.baseURI.startsWith(location.origin),
})"""


@pytest.mark.parametrize("planted", PLANTED.values(), ids=PLANTED)
def test_what_is_planted_does_not_run(browser, address, site, planted):
    html = (site / "contact/index.html").read_text()
    left = []
    with browser.new_context() as context:
        page = context.new_page()
        page.on("requestfinished", lambda request: left.append(request.url))
        planted = planted.replace("{script}", "eval.js")
        body = html.replace("</main>", f"{planted}</main>")
        assert body != html
        page.route("**/contact/", lambda route: route.fulfill(body=body, content_type="text/html"))
        page.route(
            "**/eval.js",
            lambda route: route.fulfill(body="eval('window.planted = true')", content_type="text/javascript"),
        )
        page.route(
            "https://**", lambda route: route.fulfill(body="window.planted = true", content_type="text/javascript")
        )
        page.goto(address + "contact/", wait_until="load")
        assert page.evaluate(FOUND) == {"ran": False, "styled": False, "based": False}
    assert [url for url in left if not url.startswith(address)] == []


def test_without_the_policy_the_same_script_would_run(browser, address, site):
    html = (site / "contact/index.html").read_text()
    body = html.replace("Content-Security-Policy", "X").replace(
        "</main>", "<script>window.planted = true</script></main>"
    )
    with browser.new_context() as context:
        page = context.new_page()
        page.route("**/contact/", lambda route: route.fulfill(body=body, content_type="text/html"))
        page.goto(address + "contact/")
        assert page.evaluate(FOUND)["ran"]
