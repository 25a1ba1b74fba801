"""The pages that browser tests open: those of the guide, by their records, and the page for what is not found."""

import pytest
from playwright.sync_api import Page

from macros.components.registry import COMPONENTS
from macros.components.warning import ALL_SIGNS
from macros.content.guide import GuidePage
from macros.models.pages import PAGE_TYPES
from tests.conftest import project_guide

GUIDE = project_guide()
PAGES = sorted(GUIDE.pages.values(), key=lambda page: page.path)
NOT_FOUND = "404.html"
URLS = [*(page.url for page in PAGES), NOT_FOUND]
READY = "a[data-search][aria-keyshortcuts]"
"""Matches when the scripts of a page have run."""


def pages_with(component: str) -> list[GuidePage]:
    """The pages that call a component."""
    return [page for page in PAGES if any(call.name == component for call in page.parsed.calls)]


def url_with(component: str) -> str:
    """The address of the first page that calls a component."""
    return pages_with(component)[0].url


def url_of_type(kind: str) -> str:
    """The address of the first page whose record has this type."""
    return next(page.url for page in PAGES if page.record and page.record.type == kind)


def _parts(page: GuidePage) -> set[str]:
    """The type of a page's record, and the components that it calls."""
    return {page.source.data["type"], *(call.name for call in page.parsed.calls)}


def _covering(parts: set[str]) -> frozenset[str]:
    """Few pages that together have all these parts that any page has; home, warning signs and not found among them."""
    first = [GUIDE.pages["index.md"], GUIDE.pages[ALL_SIGNS]]
    chosen = {NOT_FOUND, *(page.url for page in first)}
    missing = parts & set().union(*map(_parts, PAGES)) - set().union(*map(_parts, first))
    while missing:
        best = max(PAGES, key=lambda page: len(_parts(page) & missing))
        chosen.add(best.url)
        missing -= _parts(best)
    return frozenset(chosen)


def _pages(chosen: frozenset[str]) -> pytest.MarkDecorator:
    marks = {url: () if url in chosen else pytest.mark.slow for url in URLS}
    return pytest.mark.parametrize("url", [pytest.param(url, id=url or "home", marks=marks[url]) for url in URLS])


SCRIPTED = {"treatment_finder", "comparison", "appointment_sheet", "search_results"}
"""The components that work by script."""
FOR_EDITORS = {"component_gallery", "example", "mistake_list", "scorecard"}
"""The components of pages for editors, which are long: `make test-all` opens them."""
EACH_COMPONENT = sorted(_covering({*PAGE_TYPES, *COMPONENTS} - FOR_EDITORS))
"""Few pages that together have every component for readers."""
every_page = _pages(frozenset(EACH_COMPONENT))
"""Runs a test on every page; in `make test` on few that together have every component for readers."""
every_page_by_kind = _pages(_covering({*PAGE_TYPES, *SCRIPTED}))
"""Runs a test on every page; in `make test` on few that together have every type of record and every script."""


def visit(page: Page, address: str) -> None:
    """Opens a page and waits until its scripts have run."""
    page.goto(address)
    page.locator(READY).first.wait_for(state="attached")


def visit_choices(page: Page, address: str, ready: str) -> Page:
    """Opens a page anew with the choices in its address, and waits until their controls work. ready: a selector."""
    page.goto("about:blank")  # so that a page that differs after `#` alone is loaded anew
    visit(page, address)
    page.wait_for_selector(f"{ready} [data-ready]")
    return page
