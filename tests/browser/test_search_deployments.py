"""A page that was opened before a deployment: it searches its own build or says that the guide was updated."""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.pages import visit
from tests.browser.serving import Handler, served
from tests.support.building import build, replaced
from tests.support.project import HOME, ROOT, make_project
from tests.support.shared import made_once, run_folder

UPDATED = "The guide was updated. Reload the page to search it."
TREATMENTS = ("sample", "second", "third")
EXTRA = "Another page"
"""The page that the second build has besides. It comes first, so that the numbers of all others differ."""


class Cached(Handler):
    """Lets the browser keep every file but pages, which it asks for again after a while only."""

    def end_headers(self):
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()


class Uncached(Handler):
    """Lets the browser keep nothing."""

    def end_headers(self):
        self.send_header("Cache-Control", "no-store")
        super().end_headers()


class Rewriting(Uncached):
    """Sends the home page in place of what is not found."""

    def send_head(self):
        if not Path(self.translate_path(self.path)).exists():
            self.path = "/"
        return super().send_head()


NIGHTLY = pytest.param(Uncached, marks=pytest.mark.slow)


@dataclass
class Host:
    """A host that serves one of several builds: `sites`, the earlier one first."""

    root: Path
    sites: tuple[Path, ...]

    def deploy(self, number: int) -> None:
        """Replaces what is served at once."""
        new = self.root.with_name("new")
        new.symlink_to(self.sites[number])
        new.replace(self.root)


def make_builds(folder: Path) -> None:
    """Builds the small project, then with one page more, then with another script, too: an hour apart.

    `Last-Modified` counts seconds: two builds of the same second look alike to a browser that asks for changes.
    """
    project = make_project(folder.with_name("project"))
    for name in TREATMENTS:
        summary = ("summary: A sample for the tests.", f"summary: Only the {name} treatment says this.")
        replaced(project / f"docs/{name}.md", summary)
    (project / "docs/search.md").write_text(HOME.replace("Home", "Search").replace("treatment_list", "search_results"))
    assert build(project, folder / "one").is_clean
    (project / "docs/aaa.md").write_text(HOME.replace("Home", EXTRA).replace("{{ treatment_list() }}", "An adder."))
    assert build(project, folder / "two").is_clean
    (project / "overrides").unlink()
    shutil.copytree(ROOT / "overrides", project / "overrides")
    with (project / "overrides/assets/search/engine.js").open("a") as script:
        script.write("export const changed = true;\n")
    assert build(project, folder / "three").is_clean
    for hour, name in enumerate(("one", "two", "three"), 1):
        for file in (folder / name).rglob("*"):
            os.utime(file, (hour * 3_600, hour * 3_600))
    shutil.rmtree(project)


@pytest.fixture
def host(tmp_path_factory, tmp_path):
    builds = made_once(run_folder(tmp_path_factory) / "deployments" / "sites", make_builds)
    host = Host(tmp_path / "site", (builds / "one", builds / "two", builds / "three"))
    host.deploy(0)
    return host


def opened(page):
    expect(page.locator("dialog[open]")).to_have_count(0)
    page.keyboard.press("/")
    return page.locator("dialog[open]")


def assert_own_texts(found):
    """Each hit shows the summary of its own treatment."""
    found.get_by_role("searchbox").fill("specimen")
    hits = found.locator(".hit").filter(has_text="Sample treatment")
    expect(hits).to_have_count(len(TREATMENTS))
    for hit in hits.all():
        name = hit.locator(".hit__title a").get_attribute("href").split("/")[-2]
        expect(hit).to_contain_text(f"Only the {name} treatment says this.")


def assert_outdated_then_reload(page, found):
    """The search says that the guide was updated, shows nothing, and works after a reload."""
    expect(found.get_by_role("status")).to_have_text(UPDATED)
    found.get_by_role("searchbox").fill("specimen")
    expect(found.get_by_role("status")).to_have_text(UPDATED)
    assert found.locator(".hit").count() == 0
    with page.expect_navigation():
        found.get_by_role("button", name="Reload the page").click()
    page.locator("a[data-search][aria-keyshortcuts]").first.wait_for()
    found = opened(page)
    assert_own_texts(found)
    found.get_by_role("searchbox").fill("adder")
    expect(found.locator(".hit")).to_contain_text(EXTRA)


@pytest.mark.parametrize("handler", [Cached, NIGHTLY])
def test_a_dialog_that_is_open_during_a_deployment_goes_on_with_its_own_build(browser, host, handler):
    with served(host.root, handler=handler) as address, browser.new_context() as context:
        page = context.new_page()
        visit(page, address)
        found = opened(page)
        assert_own_texts(found)
        host.deploy(1)
        found.get_by_role("searchbox").fill("")
        assert_own_texts(found)
        found.get_by_role("searchbox").fill("adder")
        expect(found.get_by_role("status")).to_have_text("No answer found.")
        page.keyboard.press("Escape")
        assert_own_texts(opened(page))


@pytest.mark.parametrize("handler", [Cached, NIGHTLY, Rewriting])
def test_a_page_whose_scripts_are_gone_leads_to_the_new_build(browser, host, handler):
    with served(host.root, handler=handler) as address, browser.new_context() as context:
        page = context.new_page()
        visit(page, address)
        host.deploy(2)
        found = opened(page)
        expect(found.get_by_role("status")).to_have_text(UPDATED)
        with page.expect_navigation():
            found.get_by_role("button", name="Reload the page").click()
        page.locator("a[data-search][aria-keyshortcuts]").first.wait_for()
        assert_own_texts(opened(page))


def test_a_page_that_comes_without_its_scripts_can_be_read_and_leads_to_the_search(browser, host):
    with served(host.root, handler=Uncached) as address, browser.new_context() as context:
        page = context.new_page()
        page.route(address, lambda route: route.fulfill(path=host.sites[0] / "index.html"))
        host.deploy(2)
        page.goto(address)
        expect(page.get_by_role("heading", name="Home")).to_be_visible()
        assert page.evaluate("getComputedStyle(document.querySelector('.brand')).display") == "flex"
        page.locator("a[data-search]").first.click()
        page.wait_for_url(f"{address}search/")


@pytest.mark.parametrize("handler", [Cached, NIGHTLY])
def test_a_dialog_that_was_not_opened_before_a_deployment_leads_to_the_new_build(browser, host, handler):
    with served(host.root, handler=handler) as address, browser.new_context() as context:
        page = context.new_page()
        visit(page, address)
        host.deploy(1)
        assert_outdated_then_reload(page, opened(page))


def test_an_index_in_the_cache_is_that_of_the_page(browser, host):
    with served(host.root, handler=Cached) as address, browser.new_context() as context:
        page = context.new_page()
        visit(page, address)
        assert_own_texts(opened(page))
        visit(page, f"{address}contact/")
        host.deploy(1)
        assert_own_texts(opened(page))  # the index of the earlier build, for a page of the earlier build
        page.goto(f"{address}aaa/")
        page.locator("a[data-search][aria-keyshortcuts]").first.wait_for()
        found = opened(page)
        assert_own_texts(found)
        found.get_by_role("searchbox").fill("adder")
        expect(found.locator(".hit")).to_contain_text(EXTRA)


def test_without_a_cache_a_page_of_the_earlier_build_leads_to_the_new_build(browser, host):
    with served(host.root, handler=Uncached) as address, browser.new_context() as context:
        page = context.new_page()
        visit(page, address)
        assert_own_texts(opened(page))
        visit(page, f"{address}contact/")
        host.deploy(1)
        assert_outdated_then_reload(page, opened(page))


def test_a_host_that_answers_with_a_page_for_what_is_gone_leads_on(browser, host):
    with served(host.root, handler=Rewriting) as address, browser.new_context() as context:
        page = context.new_page()
        visit(page, address)
        host.deploy(1)
        found = opened(page)
        expect(found.get_by_role("status")).to_have_text(UPDATED)
        assert found.locator(".hit").count() == 0
