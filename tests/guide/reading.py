"""Reads the built site as a reader meets it, and finds pages by what they hold, not by their names."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag

from macros.components.registry import COMPONENTS
from macros.content.calls import Call
from macros.content.guide import Guide, GuidePage
from macros.models.evidence import Claim, Rating
from macros.models.pages import Treatment
from macros.models.shared import RedFlag
from macros.models.vocabulary import AREAS, LEVELS
from tests.conftest import project_guide

GALLERY = "component_gallery"
"""The component whose page shows the examples of all others, and so what belongs to other pages."""
RATINGS = ".row:has(.row__why), .row:has(.kinds)"
"""Matches the rows of ratings: of one each, or of one part of a treatment each."""
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


def term(row: Tag) -> str:
    """The label of a row of a list of facts, without its colon."""
    return " ".join(row.dt.stripped_strings).rstrip(" :") if row.dt else ""


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
    for page in guide.pages.values():
        found = [options_of(guide, call) for call in page.parsed.calls if call.name == component]
        if found and not calls_any(page, GALLERY):
            yield page.url, found


def options_of(guide: Guide, call: Call) -> Any:
    """The options of a call."""
    component = COMPONENTS[call.name]
    return component.options.model_validate(component.named(call.first, call.options), context={"guide": guide})


def calls_any(page: GuidePage, *components: str) -> bool:
    return any(call.name in components for call in page.parsed.calls)


def claim_of(guide: Guide, element: Tag) -> Claim:
    """The claim that an element shows. The gallery writes something before its id."""
    return guide.claims[max((name for name in guide.claims if f"{element['id']}".endswith(f"claim-{name}")), key=len)]


def treatment(guide: Guide, name: str) -> tuple[str, Treatment]:
    """The address and the record of a treatment."""
    page, record = guide.treatments[name]
    return page.url, record


def cited(element: Tag) -> list[str]:
    """The keys of the sources that an element cites."""
    return [str(link["href"]).removeprefix("#ref-") for link in element.select("sup a")]


def sign_words(sign: RedFlag) -> str:
    """A warning sign as every card shows it."""
    return f"{AREAS[sign.area]}: {sign.text}" if sign.area else sign.text


def ends(ratings: Iterable[Rating]) -> list[tuple[int, str, list[str]]]:
    """The highest and the lowest level of some ratings, or the only one: number, words, and the parts that have it."""
    parts: dict[tuple[int, str], list[str]] = {}
    for rating in ratings:
        parts.setdefault(LEVELS[rating.level], []).append(rating.subject or "")
    found = [(number, words, list(dict.fromkeys(names))) for (number, words), names in sorted(parts.items())]
    return found if len(found) < 2 else [found[0], found[-1]]
