"""Reads a built page as a reader meets it."""

import re
from pathlib import Path

from bs4 import BeautifulSoup, Tag

NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")


def page(site: Path, url: str) -> BeautifulSoup:
    return BeautifulSoup((site / url / "index.html").read_text(), "html.parser")


def main(site: Path, url: str) -> Tag:
    return page(site, url).select_one("main article")  # type: ignore[return-value]


def text(element: Tag) -> str:
    return " ".join(element.get_text(" ").split())


def section(article: Tag, heading: str) -> list[Tag]:
    """What stands below a second-level heading, up to the next."""
    start = next(found for found in article.find_all("h2") if text(found) == heading)
    found = []
    for sibling in start.find_next_siblings():
        if sibling.name == "h2":
            break
        found.append(sibling)
    return found
