"""What crawlers may read (RFC 9309)."""

from pathlib import Path

from macros.reach.address import address
from macros.records.guide import Guide


def robots(_: Guide, site: Path) -> None:
    """Writes `robots.txt`: everything, and where the sitemap is.

    A demonstration is open to crawlers too. Its pages ask not to be indexed, and only who reads a page sees that.
    """
    text = f"User-agent: *\nAllow: /\n\nSitemap: {address(site)}sitemap.xml\n"
    (site / "robots.txt").write_text(text, encoding="utf-8")
