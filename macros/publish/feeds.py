"""Writes the sitemap, the feed, robots.txt, llms.txt and security.txt from templates."""

import re
from collections.abc import Collection
from datetime import date, timedelta
from functools import cache
from itertools import groupby
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from macros.components.answers import CHANGES_PAGE, ChangedAnswer, changes
from macros.components.derived import in_words
from macros.content.guide import Guide, GuidePage
from macros.publish.handouts.find import FOLDER, find_handouts

TEMPLATES = Path(__file__).parent / "templates"
FILES = ("sitemap.xml", "feed.xml", "robots.txt", "llms.txt", ".well-known/security.txt")
FEED_ENTRIES = 50
"""Maximum number of entries in the feed."""
SECURITY_TXT_DAYS = timedelta(days=360)
"""RFC 9116, 2.5.5, recommends less than a year. Counted from the newest check of facts: builds are reproducible."""
_MARKDOWN = re.compile(r"([\\`*_\[\]<>#])")


def write_feeds(guide: Guide, site: Path, address: str, handouts: Collection[str] = ()) -> None:
    """Writes the files below a built site.

    address: the URL of the site, with a trailing `/`. handouts: the paths of those that the site has.
    """
    if not guide.is_complete or not guide.pages["index.md"].record:  # a preview with issues
        return
    found = [handout for handout in find_handouts(guide) if handout.path in handouts]
    context = {**_context(guide, address), "handouts": found, "folder": FOLDER}
    for name in FILES:
        path = site / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(environment().get_template(Path(name).name).render(context), encoding="utf-8")
    (site / "sitemap.xml.gz").unlink(missing_ok=True)  # written by MkDocs, with the date of the build


@cache
def environment() -> Environment:
    """Returns an environment that escapes text in XML and SVG files. The filter `markdown` escapes Markdown."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=select_autoescape(("xml", "svg"), default=False),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["markdown"] = lambda text: _MARKDOWN.sub(r"\\\1", text)
    made.filters["moment"] = lambda day: f"{day.isoformat()}T00:00:00Z"
    return made


def _context(guide: Guide, address: str) -> dict[str, object]:
    changed = _changes(guide)
    provider, pages = guide.shared.provider, [page for page in guide.pages.values() if page.record]
    assert provider, "incomplete guides are not built"
    return {
        "address": address,
        "home": guide.pages["index.md"].record,
        "provider": provider,
        "signed": sum(bool(page.record and page.record.clinical_review) for page in pages),
        "disclaimer": guide.shared.disclaimers["general"].text,
        "pages": pages,
        "newest": sorted(pages, key=_by_date)[:FEED_ENTRIES],
        "changed": changed,
        "updated": max(guide.newest_check, *(day for day, *_ in changed)) if changed else guide.newest_check,
        "sections": [(name, list(group)) for name, group in groupby(sorted(pages, key=_by_section), key=_section)],
        "security_expires": guide.newest_check + SECURITY_TXT_DAYS,
    }


def _changes(guide: Guide) -> list[tuple[date, str, str, list[ChangedAnswer]]]:
    """Returns the days on which answers changed, each with its name, the URL of its list, and its changes."""
    if CHANGES_PAGE not in guide.pages:
        return []
    url = guide.pages[CHANGES_PAGE].url
    days = groupby(changes(guide), key=lambda found: found.change.on)
    return [(day, in_words(day), f"{url}#changes-{day}", list(found)) for day, found in days][:FEED_ENTRIES]


def _by_date(page: GuidePage) -> tuple[int, str]:
    return -(page.record.checked_on if page.record else date.min).toordinal(), page.url


def _by_section(page: GuidePage) -> tuple[str, str]:
    return _section(page), page.url


def _section(page: GuidePage) -> str:
    """Returns the name of the top folder of a page; empty for pages at the root."""
    return page.path.rpartition("/")[0].partition("/")[0].replace("-", " ").capitalize()
