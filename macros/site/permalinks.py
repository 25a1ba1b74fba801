"""Permalinks: a published address stays, or redirects. Addresses are those of pages, anchors and claims."""

import re
from collections.abc import Iterator, Mapping

import yaml

from macros.components.registry import COMPONENTS
from macros.content.guide import Guide
from macros.content.shared_files import DATA, REDIRECTS, RELEASED
from macros.models.issue import Issue, Message, suggest
from macros.models.permalinks import Redirect, Released
from macros.site.document import Document
from macros.site.redirects import alias

NOT_FOUND = "404.html"
"""The page for unknown addresses. Its ids are those of the frame."""
_NOT_KEPT = re.compile(rf"^__|^(?:icon|ref|topics)-|-title$|^(?:{'|'.join(COMPONENTS)})-\d+-")
"""Ids that nobody links to: of the theme, icons, numbered sources, letters, labels of regions, examples."""
_HEAD = "# All published addresses. Written by `make release`; do not edit.\n"


def redirects(guide: Guide) -> list[tuple[str, str]]:
    """Returns the redirects of pages and anchors. Redirects of claims are in data/redirects.json only."""
    return [(entry.from_, entry.to) for entry in guide.shared.redirects if not entry.from_.startswith("claim:")]


def current_addresses(guide: Guide, documents: Mapping[str, Document]) -> Released:
    """Returns the addresses of the built pages and the records."""
    frame = set(documents[NOT_FOUND].ids) if NOT_FOUND in documents else set[str]()
    pages = {page.url: documents.get(page.built) for page in guide.pages.values()}
    kept = {
        url: tuple(sorted(name for name in {*document.ids} - frame if not _NOT_KEPT.search(name)))
        for url, document in pages.items()
        if document
    }
    return Released(pages=kept, claims=tuple(sorted(guide.claims)))


def check_permalinks(guide: Guide, documents: Mapping[str, Document]) -> Iterator[Issue]:
    """Checks that redirects have a target and are needed, and that no published address is missing without one."""
    now = current_addresses(guide, documents).addresses
    old = {entry.from_ for entry in guide.shared.redirects}
    file, source = f"{guide.docs.name}/{DATA}/{REDIRECTS}", guide.shared.sources.get(REDIRECTS)
    known = set[str]()
    for index, entry in enumerate(guide.shared.redirects):
        if entry.from_ in known:
            message, hint = f"`{entry.from_}` is redirected twice", "keep one of the two"
            yield Issue(file, source.line((index, "from")) if source else 1, "redirect-twice", message, hint)
        known.add(entry.from_)
        for key, found in _check_redirect(entry, now, old, documents):
            yield Issue(file, source.line((index, key)) if source else 1, *found)
    for address in sorted(guide.shared.released.addresses - now - old):
        page, mark, _ = address.partition("#")
        if not mark or page in now:  # a missing page is reported once, without its anchors
            hint = f"restore it, or add a redirect here: `- {{from: '{address}', to: ...}}`"
            yield Issue(file, 1, "permalink-lost", f"`{address}` was published, and is gone", hint)


def _check_redirect(
    entry: Redirect, now: set[str], old: set[str], documents: Mapping[str, Document]
) -> Iterator[tuple[str, Message]]:
    """Yields the messages of a redirect, each with the key that it is about."""
    if entry.from_ in now and not _is_alias(entry.from_, documents):
        hint = "remove the redirect, or the page, anchor or claim"
        yield "from", Message("redirect-unneeded", f"`{entry.from_}` still exists", hint)
    if entry.to in old:
        hint = "write the last address of the chain"
        yield "to", Message("redirect-chain", f"`{entry.to}` is redirected itself", hint)
    elif entry.to not in now:
        yield "to", Message("redirect-dead", f"`{entry.to}` does not exist", suggest(entry.to, now))
    if "#" in entry.from_ and entry.from_.partition("#")[0] != entry.to.partition("#")[0]:
        text, hint = "an anchor can redirect only within its own page", "name an anchor of the same page"
        yield "to", Message("redirect-other-page", text, hint)
    if entry.from_.startswith("claim:") != entry.to.startswith("claim:"):
        text, hint = "a claim can redirect only to a claim, and a page to a page", "name one of the same kind"
        yield "to", Message("redirect-other-kind", text, hint)


def _is_alias(address: str, documents: Mapping[str, Document]) -> bool:
    page, _, anchor = address.partition("#")
    return bool(anchor) and alias(anchor) in documents[f"{page}index.html"].html


def release(guide: Guide, documents: Mapping[str, Document]) -> Released:
    """Adds the current addresses to released.yml, and returns all addresses in it."""
    now, before = current_addresses(guide, documents), guide.shared.released
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
