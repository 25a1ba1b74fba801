"""The sitemap (sitemaps.org): every page, and the day on which its facts were last checked."""

from pathlib import Path
from xml.etree.ElementTree import Element

from macros.reach.address import address, records
from macros.reach.xml import add, write
from macros.records.guide import Guide

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(guide: Guide, site: Path) -> None:
    """Writes `sitemap.xml` in the place of the builder's, whose dates are those of the build."""
    root = Element("urlset", xmlns=NAMESPACE)
    base = address(site)
    for url, record in records(guide):
        entry = add(root, "url")
        add(entry, "loc", base + url)
        add(entry, "lastmod", record.checked_on.isoformat())
    write(root, site / "sitemap.xml")
    (site / "sitemap.xml.gz").unlink(missing_ok=True)
