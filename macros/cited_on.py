"""Tells for each source which built pages list it: as data, and on the page of all sources."""

import re
from pathlib import Path

from pydantic import BaseModel

from macros.components.reference_index import END, START
from macros.components.rendering import environment
from macros.export import Export, publish
from macros.records.guide import Guide, GuidePage
from macros.records.shared import Reference

PAGE = "references/"
SHOWN = 50
"""So many pages are named below a source on that page; the data name all."""
_LISTED = re.compile(r'<li id="ref-([^"]+)"')
_GALLERY = 'class="specimen__live"'
"""A page with this shows what belongs to other pages."""
_PLACE = re.compile(rf"({re.escape(START)}([^>]+)-->).*?{re.escape(END)}", re.DOTALL)


class PublishedReference(BaseModel):
    """A reference in CSL terms and the addresses of the pages that cite it."""

    record: Reference
    cited_on: list[str]


def publish_references(guide: Guide, site: Path) -> None:
    """Writes `data/references.json` with its schema, and fills the page of all sources where there is one."""
    citing = cited_by(guide, site)
    items = [
        PublishedReference(record=record, cited_on=[page.url for page in citing.get(key, [])])
        for key, record in sorted(guide.shared.references.items())
    ]
    publish(site, "references", Export[PublishedReference](date=guide.newest_check, items=items))
    path = site / PAGE / "index.html"
    if path.is_file():
        template = environment().get_template("reference_index/cited_on.html")
        html = path.read_text(encoding="utf-8")
        filled = _PLACE.sub(
            lambda place: f"{place[1]}{template.render(pages=citing.get(place[2], []), shown=SHOWN)}{END}", html
        )
        path.write_text(filled, encoding="utf-8")


def cited_by(guide: Guide, site: Path) -> dict[str, list[GuidePage]]:
    """The pages of a built site that list each source, by the key of the source."""
    citing: dict[str, list[GuidePage]] = {}
    for page in guide.pages.values():
        path = site / page.url / "index.html"
        html = path.read_text(encoding="utf-8") if path.is_file() else _GALLERY
        for key in _LISTED.findall(html) if _GALLERY not in html else ():
            citing.setdefault(key, []).append(page)
    return citing
