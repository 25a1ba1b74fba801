"""Where the site is published, as it says itself."""

from collections.abc import Iterator
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from macros.records.guide import Guide
from macros.records.pages import Page


def address(site: Path) -> str:
    """The address of a built site, with `/` at its end: the canonical link of its home page.

    Raises ValueError if there is none.
    """
    home = LexborHTMLParser((site / "index.html").read_text("utf-8"))
    link = home.css_first('link[rel="canonical"]')
    if link is None or not (found := link.attributes["href"]):
        raise ValueError(f"{site}: the home page has no canonical link; set `site_url` in mkdocs.yml")
    return found.rstrip("/") + "/"


def records(guide: Guide) -> Iterator[tuple[str, Page]]:
    """Each page's address below the root of the site, and its record, in the order of their files."""
    return ((page.url, page.record) for page in guide.pages.values() if page.record)
