"""Processes the output of any builder: parses each built page once, checks it, and writes it once."""

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

from macros.components.offline_copy import ARCHIVE
from macros.content.guide import Guide
from macros.models.issue import Issue
from macros.publish.data import write_data, write_records
from macros.publish.feeds import FILES, write_feeds
from macros.publish.handouts.write import linked_handouts, make_handouts
from macros.publish.references import fill_reference_index, write_references
from macros.publish.scorecard import PAGE as SCORECARD
from macros.publish.scorecard import clear_scorecard, fill_scorecard, scorecard
from macros.publish.tables import write_tables
from macros.search.index import build_index, write_index
from macros.site.assets import hash_scripts, minify_assets, name_scripts, prune_assets
from macros.site.claims import check_claims
from macros.site.csp import write_headers
from macros.site.document import Document, parse_document
from macros.site.links import check_links, resolve_source_links
from macros.site.locate import locate_in_source
from macros.site.minify import minify_html
from macros.site.permalinks import check_permalinks, redirects
from macros.site.pictures import add_sizes
from macros.site.redirects import add_redirects
from macros.site.svg import check_svg
from macros.site.wording import check_wording
from macros.site.words import check_words

_INDEX = re.compile(r'data-search-index="[^"]*"')

Documents = Mapping[str, Document]


def read_documents(guide: Guide, site: Path) -> dict[str, Document]:
    """Parses every page of a built site, and adds redirects, the lists of citing pages and the scores.

    Returns the documents by their path below the site.
    """
    pages = {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}
    add_redirects(redirects(guide), pages)
    fill_reference_index(guide, pages)
    if SCORECARD in pages:
        pages[SCORECARD] = clear_scorecard(pages[SCORECARD])
    documents = {
        path: _document(path, add_sizes(resolve_source_links(html, path, guide), path, site))
        for path, html in pages.items()
    }
    if SCORECARD in documents:
        empty = documents[SCORECARD]  # scored without its own tables, now and when the scores are published
        filled = _document(SCORECARD, fill_scorecard(scorecard(guide, documents), empty.html))
        documents[SCORECARD] = replace(filled, tags=empty.tags, reading=empty.reading)
    return documents


@lru_cache(maxsize=4096)
def _document(path: str, html: str) -> Document:
    """Minifies and parses a page. Cached, so that a preview parses only the pages that have changed."""
    return parse_document(path, minify_html(html))


def check_site(guide: Guide, site: Path, documents: Documents, reported: Collection[str] = ()) -> list[Issue]:
    """Checks the words, links, markup, claims, permalinks and handouts of the pages. Returns issues of source files.

    reported: source files with issues, whose consequences are not reported again.
    """
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    files |= {handout.path for handout in linked_handouts(guide, documents)}
    address = site_address(documents)
    base = urlsplit(address).path or "/"
    markup = [issue for document in documents.values() for issue in document.issues]
    found = [*check_links(documents.values(), {*files, *documents, *FILES, ARCHIVE}, base), *markup]
    whole = [] if reported else [*check_permalinks(guide, documents), *check_claims(guide, documents)]
    whole += [] if reported else make_handouts(guide, documents, address)[1]
    wording = check_wording(guide, documents) if guide.shared.references else ()  # else citations join sentences
    words = [*wording, *check_words(guide, documents, reported)]
    return sorted({*whole, *words, *check_svg(guide), *locate_in_source(found, guide, reported)})


def finish_site(guide: Guide, site: Path, documents: Documents, css: str, notice: str = "") -> None:
    """Writes the pages and the files made from them, minifies assets, and removes unused assets.

    css: the inlined style sheet. notice: HTML for the end of every page of a preview.
    """
    index = build_index(guide, documents)
    minify_assets(site)
    prune_assets(site, (document.html for document in documents.values()))
    scripts = hash_scripts(site)
    for path, document in documents.items():
        html = _INDEX.sub(f'data-search-index="{index.name}"', name_scripts(document.html, scripts), count=1)
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(html.replace("</body>", f"{notice}</body>", 1) if notice else html, encoding="utf-8")
    write_index(index, site)
    write_records(guide, site)
    write_tables(guide, site)
    write_references(guide, documents, site)
    write_data(site, "scorecard", scorecard(guide, documents))
    address = site_address(documents)
    handouts = {} if notice else make_handouts(guide, documents, address)[0]
    for path, pdf in handouts.items():
        (site / path).parent.mkdir(exist_ok=True)
        (site / path).write_bytes(pdf)
    write_feeds(guide, site, address, handouts)
    write_headers(site, css)


def site_address(documents: Documents) -> str:
    """Returns the URL of the site, with a trailing `/`, from the canonical link of its home page; empty without one."""
    home = documents.get("index.html")
    return f"{home.canonical.rstrip('/')}/" if home and home.canonical else ""
