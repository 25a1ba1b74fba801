"""Reads the built site as a reader meets it, and finds pages by what they hold, not by their names."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag

from macros.components.registry import COMPONENTS
from macros.content.guide import Guide, GuidePage
from macros.models.evidence import Claim
from macros.models.pages import Treatment
from tests.conftest import project_guide

GALLERY = "component_gallery"
"""The component whose page shows the examples of all others, and so what belongs to other pages."""
NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")

_guide = project_guide()
URLS = sorted(page.url for page in _guide.pages.values())
every_page = pytest.mark.parametrize("url", URLS)
every_treatment = pytest.mark.parametrize("name", _guide.treatments)


@lru_cache(maxsize=1_000)
def _parsed(file: Path) -> BeautifulSoup:
    return BeautifulSoup(file.read_text(), "html.parser")


@lru_cache(maxsize=1_000)
def _article(file: Path) -> Tag:
    return _parsed(file).select_one("main article")  # type: ignore[return-value]


def _file(site: Path, url: str) -> Path:
    return site / url if url.endswith(".html") else site / url / "index.html"


def page(site: Path, url: str) -> BeautifulSoup:
    """A built page. It is shared: take nothing out of it."""
    return _parsed(_file(site, url))


def main(site: Path, url: str) -> Tag:
    """The article of a built page."""
    return _article(_file(site, url))


def text(element: Tag, without: str = "") -> str:
    """What an element shows. without: a selector of parts of it to leave out."""
    left_out = {id(string) for part in (element.select(without) if without else ()) for string in part.strings}
    return " ".join(" ".join(string for string in element.strings if id(string) not in left_out).split())


def section(article: Tag, heading: str) -> list[Tag]:
    """What stands below a second-level heading, up to the next."""
    start = next(found for found in article.find_all("h2") if text(found) == heading)
    found = []
    for sibling in start.find_next_siblings():
        if sibling.name == "h2":
            break
        found.append(sibling)
    return found


def source_of(guide: Guide, url: str) -> GuidePage:
    """The page of the guide at an address."""
    return next(page for page in guide.pages.values() if page.url == url)


def calls(guide: Guide, component: str) -> Iterator[tuple[str, list[Any]]]:
    """The address of each page that calls a component, and the options of each call. The gallery is left out."""
    options = COMPONENTS[component].options
    for page in guide.pages.values():
        found = [call.options for call in page.parsed.calls if call.name == component]
        if found and not calls_any(page, GALLERY):
            yield page.url, [options.model_validate(given, context={"guide": guide}) for given in found]


def calls_any(page: GuidePage, *components: str) -> bool:
    return any(call.name in components for call in page.parsed.calls)


def claim_of(guide: Guide, element: Tag) -> Claim:
    """The claim that an element shows. The gallery writes something before its id."""
    return guide.claims[max((name for name in guide.claims if f"{element['id']}".endswith(f"claim-{name}")), key=len)]


def treatment(guide: Guide, name: str) -> tuple[str, Treatment]:
    """The address and the record of a treatment."""
    page, record = guide.treatments[name]
    return page.url, record
