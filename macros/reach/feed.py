"""The feed of changed pages (Atom, RFC 4287), for readers who follow the guide."""

from datetime import date
from pathlib import Path
from xml.etree.ElementTree import Element

from macros.reach.address import address, records
from macros.reach.xml import add, write
from macros.records.guide import Guide
from macros.records.pages import Page

NAMESPACE = "http://www.w3.org/2005/Atom"
NEWEST = 50
"""So many pages are in the feed: those that were checked last."""


def feed(guide: Guide, site: Path) -> None:
    """Writes `feed.xml`: the pages that were checked last, each under its canonical address as its id."""
    base, provider, pages = address(site), guide.shared.provider, dict(records(guide))
    assert provider, "a guide without provider is not built"
    newest = sorted(pages.items(), key=lambda item: (-item[1].checked_on.toordinal(), item[0]))[:NEWEST]
    root = Element("feed", {"xmlns": NAMESPACE, "xml:lang": "en"})
    add(root, "id", base)
    add(root, "title", pages[""].title)
    add(root, "subtitle", provider.demo_notice if provider.demo else pages[""].summary)
    add(root, "link", rel="self", type="application/atom+xml", href=f"{base}feed.xml")
    add(root, "link", rel="alternate", type="text/html", href=base)
    add(root, "updated", _moment(newest[0][1].checked_on))
    add(add(root, "author"), "name", provider.name)
    for url, record in newest:
        _entry(root, base + url, record)
    write(root, site / "feed.xml")


def _entry(root: Element, url: str, record: Page) -> None:
    entry = add(root, "entry")
    add(entry, "id", url)
    add(entry, "title", record.title)
    add(entry, "link", rel="alternate", type="text/html", href=url)
    add(entry, "updated", _moment(record.checked_on))
    add(entry, "summary", record.summary)


def _moment(day: date) -> str:
    """The start of a day, as Atom wants it: records know days."""
    return f"{day.isoformat()}T00:00:00Z"
