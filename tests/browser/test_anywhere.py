"""The site works at the root of a host and below a path, with SITE_URL given at build."""

import pytest

from macros.build import build
from tests.browser.pages import visit
from tests.browser.serving import served
from tests.conftest import ROOT

BASES = ("/", "/guide/")


@pytest.fixture(scope="module", params=BASES)
def host(request, site, tmp_path_factory):
    """The address of the site as it is built for that path."""
    if request.param != "/":
        with pytest.MonkeyPatch.context() as environment:
            environment.setenv("SITE_URL", f"https://host.example{request.param}")
            site = tmp_path_factory.mktemp("below") / "site"
            assert build(ROOT, site).good
    with served(site, request.param) as address:
        yield address


@pytest.mark.parametrize(
    "url", ["", "massage/", "treatments/compare/", "404.html", "none", "treatments/none/", "a/b/c/none/"]
)
def test_a_page_has_its_style_script_and_ways_on(browser, host, url):
    with browser.new_context() as context:
        page = context.new_page()
        answers = []
        page.on("response", lambda response: answers.append((response.status, response.url)))
        visit(page, host + url)
        lost = "none" in url or "404" in url
        loaded = [(status, found.removeprefix(host)) for status, found in answers if found != host + url]
        assert {status for status, _ in loaded} == {200}
        assert "assets/scripts/guide.js" in {found for _, found in loaded}
        assert page.evaluate("getComputedStyle(document.querySelector('.brand')).display") == "flex"
        page.locator("main").get_by_role("link", name="Home", exact=True).click() if lost else page.locator(
            ".brand"
        ).click()
        page.wait_for_url(host)


def test_every_link_stays_below_the_path(browser, host):
    with browser.new_context() as context:
        page = context.new_page()
        for url in ("", "massage/", "404.html"):
            page.goto(host + url)
            links = page.locator("a").evaluate_all("links => links.map(link => link.href)")
            own = [link for link in links if link.startswith(host.removesuffix("/guide/").removesuffix("/"))]
            assert own
            assert [link for link in own if not link.startswith(host)] == []
