"""The site works at the root of a host and below a path, with SITE_URL given at build."""

from pathlib import Path

import pytest

from tests.browser.pages import NOT_FOUND, url_of_type, url_with, visit
from tests.browser.serving import served
from tests.conftest import PROJECT
from tests.support.building import build
from tests.support.shared import made_once, run_folder

BELOW = "/guide/"
DEEP = url_with("comparison")
FOUND = ["", url_of_type("article"), DEEP]
LOST = [NOT_FOUND, "none", f"{DEEP}none/", "a/b/c/none/"]


def _build(folder: Path) -> None:
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("SITE_URL", f"https://host.example{BELOW}")
        assert build(PROJECT, folder).is_clean


@pytest.fixture(params=["/", BELOW])
def host(request, site, tmp_path_factory):
    """The address of the site as it is built for that path."""
    if request.param != "/":
        site = made_once(run_folder(tmp_path_factory) / "below" / "site", _build)
    with served(site, request.param) as address:
        yield address


def test_each_page_has_its_styles_scripts_and_ways_on(browser, host):
    with browser.new_context() as context:
        page = context.new_page()
        answers = []
        page.on("response", lambda response: answers.append((response.status, response.url)))
        for url in FOUND + LOST:
            answers.clear()
            visit(page, host + url)
            loaded = {found.removeprefix(host): status for status, found in answers if found != host + url}
            assert set(loaded.values()) <= {200, 304}, url
            assert any(path.endswith("/scripts/guide.js") for path in loaded), url
            assert page.evaluate("getComputedStyle(document.querySelector('.brand')).display") == "flex"
            links = page.locator("a:not(svg a)").evaluate_all("links => links.map(link => link.href)")
            own = [link for link in links if link.startswith(host.removesuffix(BELOW).removesuffix("/"))]
            assert own
            assert [link for link in own if not link.startswith(host)] == [], url
            home = page.locator(".brand")
            if url in LOST:
                home = page.get_by_role("main").get_by_role("link", name="Home", exact=True)
            home.click()
            page.wait_for_url(host)


def test_the_search_has_its_index(browser, host):
    with browser.new_context() as context:
        page = context.new_page()
        for url in (DEEP, "a/b/c/none/"):
            visit(page, host + url)
            with page.expect_response(lambda response: response.url.startswith(f"{host}search/index-")) as index:
                page.keyboard.press("/")
            assert index.value.ok
