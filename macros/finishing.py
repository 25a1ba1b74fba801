"""What follows the builder: steps on a built site, then checks of it. Runs in `build`, or alone on any built site."""

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

from macros.cited_on import publish_references
from macros.contract import check_contract, redirect
from macros.export import export
from macros.finish.deliver import deliver
from macros.finish.drawings import unsafe_drawings
from macros.finish.fault import Fault
from macros.finish.html import read_site
from macros.finish.links import check_links
from macros.reach.feed import feed
from macros.reach.llms import llms
from macros.reach.robots import robots
from macros.reach.sitemap import sitemap
from macros.records.guide import Guide, GuidePage
from macros.records.problems import Problem
from macros.scorecard.score import publish_scorecard
from macros.search import search
from macros.security_txt import security_txt

_END = r"(?=[\s<>\"')}]|$)"
STEPS: tuple[Callable[[Guide, Path], None], ...] = (
    export,
    publish_references,
    redirect,
    publish_scorecard,
    search,  # after what fills pages
    security_txt,
    sitemap,
    robots,
    feed,
    llms,
    lambda _, site: deliver(site),
)
"""Each takes the records and the built site, and gives the same result when it is run again."""


def finish(guide: Guide, site: Path) -> None:
    """Runs all steps on a built site whose links are relative, in their order."""
    for step in STEPS:
        step(guide, site)


def faults_of(guide: Guide, site: Path, wrong: set[str]) -> list[Problem]:
    """What is wrong with a built site, told at the source. Files in `wrong` have told their problems already."""
    documents = read_site(site)
    moved = {f"{entry.from_}index.html" for entry in guide.shared.redirects}  # told at the redirect itself
    unsafe = [fault for document in documents.values() for fault in document.unsafe]
    faults = [*check_links(documents, site, base_path()), *unsafe]
    faults = [fault for fault in faults if fault.page not in moved]
    broken = [] if wrong else check_contract(guide, documents, site)
    return [
        *broken,
        *unsafe_drawings(guide),
        *(problem for fault in faults for problem in _at_source(fault, guide, wrong)),
    ]


def base_path() -> str:
    """The path at which the site is published, from SITE_URL; `/` where it is not set, or empty."""
    return urlsplit(os.environ.get("SITE_URL", "")).path.rstrip("/") + "/"


def _at_source(fault: Fault, guide: Guide, wrong: set[str]) -> Iterator[Problem]:
    """The fault of a built page as a problem in the file that an editor can change."""
    page = next((page for page in guide.pages.values() if f"{page.url}index.html" == fault.page), None)
    if page is None:
        if not wrong:  # it leads to parts of pages, and a page with a mistake may have lost its own
            yield Problem("mkdocs.yml", 1, f"on {fault.page}: {fault.message}", fault.remedy)
    elif line := _line(page, fault.written):
        yield Problem(page.source.file, line, fault.message, fault.remedy)
    elif page.source.file not in wrong and guide.complete:
        # Elsewhere components show what is told already, or nothing.
        yield Problem(page.source.file, 1, fault.message, fault.remedy)


def _line(page: GuidePage, written: str) -> int | None:
    """The line on which it is written: as a link, in a list of attributes, anywhere; or by its anchor alone.

    (`x.md#a` was built as `../x/#a`.)
    """
    body, exact = page.source.body, re.escape(written)
    clues = [rf"(?:\]\(|\]:|[<=\"'])\s*<?{exact}{_END}", rf"\{{[^{{}}\n]*{exact}", exact]
    if "#" in written:
        clues.append(f"#{re.escape(written.partition('#')[2])}{_END}")
    found = next(filter(None, (re.search(clue, body) for clue in clues)), None)
    return page.source.body_line + body.count("\n", 0, found.start()) if found else None
