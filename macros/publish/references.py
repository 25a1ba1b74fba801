"""Lists, for each source, the built pages that cite it: as data, and on the page of all sources."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from pydantic import BaseModel

from macros.components.reference_index import END, START
from macros.components.rendering import environment
from macros.content.guide import Guide, GuidePage
from macros.models.shared import Reference
from macros.publish.data import Export, stamp_of, write_data
from macros.site.document import Document, cited_in

PAGE = "references/index.html"
MAX_PAGES = 50
"""Maximum number of citing pages below a source on that page. The data file has all."""
_SLOT = re.compile(rf"({re.escape(START)}([^>]+)-->).*?{re.escape(END)}", re.DOTALL)


class PublishedReference(BaseModel):
    """A reference in CSL terms, and the URLs of the pages that cite it."""

    record: Reference
    cited_on: list[str]


def fill_reference_index(guide: Guide, pages: dict[str, str]) -> None:
    """Adds the citing pages to the page of all sources. pages: {path below the site: HTML}."""
    if PAGE not in pages:
        return
    citing = _citing_pages(guide, {path: cited_in(html) for path, html in pages.items()})
    template = environment().get_template("reference_index/cited_on.html")

    def fill_slot(match: re.Match[str]) -> str:
        return f"{match[1]}{template.render(pages=citing.get(match[2], []), max_pages=MAX_PAGES)}{END}"

    pages[PAGE] = _SLOT.sub(fill_slot, pages[PAGE])


def write_references(guide: Guide, documents: Mapping[str, Document], site: Path) -> None:
    """Writes `data/references.json` with its schema."""
    citing = _citing_pages(guide, {path: document.cited for path, document in documents.items()})
    items = [
        PublishedReference(record=record, cited_on=[page.url for page in citing.get(key, [])])
        for key, record in sorted(guide.shared.references.items())
    ]
    write_data(site, "references", Export[PublishedReference](**stamp_of(guide), items=items))


def _citing_pages(guide: Guide, cited: Mapping[str, Iterable[str]]) -> dict[str, list[GuidePage]]:
    """Returns {key of a source: pages that cite it}. cited: {path below the site: keys}."""
    citing: dict[str, list[GuidePage]] = {}
    for page in guide.pages.values():
        for key in cited.get(page.built, ()):
            citing.setdefault(key, []).append(page)
    return citing
