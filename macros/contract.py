"""The contract of links: an address that was published stays, or leads on. Addresses are pages, anchors and claims."""

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from macros.components.registry import COMPONENTS
from macros.finish.html import Document
from macros.finish.redirects import alias, build_redirects
from macros.finish.relative import ANYWHERE
from macros.records.addresses import Redirect, Released
from macros.records.guide import Guide
from macros.records.problems import Problem, suggest
from macros.records.shared_files import DATA, REDIRECTS, RELEASED

_NOT_KEPT = re.compile(rf"^__|^(?:icon|ref|topics)-|-title$|^(?:{'|'.join(COMPONENTS)})-\d+-")
"""Ids of the theme, drawings, numbered sources, letters, labels of regions and live examples; nobody links to them."""
_HEAD = "# What was published so far. Written by `python -m macros release`, never by hand.\n"


def redirect(guide: Guide, site: Path) -> None:
    """The step that builds all redirects into a built site. Claims lead on in data/redirects.json alone."""
    pairs = [(entry.from_, entry.to) for entry in guide.shared.redirects if not entry.from_.startswith("claim:")]
    build_redirects(pairs, site)


def current(guide: Guide, documents: dict[str, Document]) -> Released:
    """What the built pages and the records hold now."""
    frame = set(documents[ANYWHERE].ids) if ANYWHERE in documents else set[str]()
    pages = {page.url: documents.get(f"{page.url}index.html") for page in guide.pages.values()}
    kept = {
        url: tuple(sorted(name for name in {*document.ids} - frame if not _NOT_KEPT.search(name)))
        for url, document in pages.items()
        if document
    }
    return Released(pages=kept, claims=tuple(sorted(guide.claims)))


def check_contract(guide: Guide, documents: dict[str, Document], site: Path) -> Iterator[Problem]:
    """Redirects that lead nowhere or are not needed, and published addresses that have gone without one."""
    now = current(guide, documents).addresses
    old = {entry.from_ for entry in guide.shared.redirects}
    file, source = f"{guide.docs.name}/{DATA}/{REDIRECTS}", guide.shared.sources.get(REDIRECTS)
    for index, entry in enumerate(guide.shared.redirects):
        for key, message, remedy in _wrong(entry, now, old, site):
            yield Problem(file, source.line((index, key)) if source else 1, message, remedy)
    for address in sorted(guide.shared.released.addresses - now - old):
        page, mark, _ = address.partition("#")
        if not mark or page in now:  # the anchors of a page that has gone go with it
            remedy = f"bring it back, or say here what took its place: `- {{from: '{address}', to: ...}}`"
            yield Problem(file, 1, f"`{address}` was published, and is gone", remedy)


def _wrong(entry: Redirect, now: set[str], old: set[str], site: Path) -> Iterator[tuple[str, str, str]]:
    if entry.from_ in now and not _is_alias(entry.from_, site):
        yield "from", f"`{entry.from_}` is there itself", "remove the redirect, or the page, anchor or claim"
    if entry.to in old:
        yield "to", f"`{entry.to}` leads on to another place", "name the last place itself"
    elif entry.to not in now:
        yield "to", f"`{entry.to}` is not there", suggest(entry.to, now)
    if "#" in entry.from_ and entry.from_.partition("#")[0] != entry.to.partition("#")[0]:
        yield "to", "an anchor can lead to another part of its own page only", "name an anchor of the same page"
    if entry.from_.startswith("claim:") != entry.to.startswith("claim:"):
        yield "to", "a claim can lead to a claim only, and a page to a page", "name one of the same kind"


def _is_alias(address: str, site: Path) -> bool:
    page, _, anchor = address.partition("#")
    return bool(anchor) and alias(anchor) in (site / page / "index.html").read_text(encoding="utf-8")


def release(guide: Guide, documents: dict[str, Document]) -> Released:
    """Adds what is published now to the record of all releases, writes it, and returns it."""
    now, before = current(guide, documents), guide.shared.released
    record = {
        "claims": sorted({*now.claims, *before.claims}),
        "pages": {
            page: sorted({*now.pages.get(page, ()), *before.pages.get(page, ())})
            for page in sorted({*now.pages, *before.pages})
        },
    }
    text = yaml.safe_dump(record, allow_unicode=True, sort_keys=False, width=120)
    (guide.docs / DATA / RELEASED).write_text(_HEAD + text, encoding="utf-8")
    return Released.model_validate(record)
