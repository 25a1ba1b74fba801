"""Compares two guides: the pages and shared files that differ, field by field, and the pages that show a difference."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from macros.changes.clinical import EDITORIAL_FILES, TEXT, is_clinical, sections
from macros.changes.diff import Difference, Name, differences, paragraphs
from macros.components.shown import shown
from macros.records.guide import Guide, GuidePage
from macros.records.shared import Disclaimers
from macros.records.shared_files import KINDS
from macros.records.source import Source


@dataclass(frozen=True)
class Change:
    """A field of a file that changed, and whether a clinician must look at it."""

    file: str
    difference: Difference
    clinical: bool


def changes(before: Guide, after: Guide) -> list[Change]:
    """All changed fields between two guides, in order of files. What cannot be read counts as empty."""
    return [*_pages(before, after), *_shared(before, after)]


def signature(before: Guide, after: Guide, file: str) -> str | None:
    """What a clinical change of a page means for its signature; None for a file that carries none."""
    page = _by_file(after).get(file)
    if page is None:
        return None
    now, was = _signed(page), _signed(_by_file(before).get(file))
    if not now:
        return "no clinician has signed this page"
    who = f"{now.get('name')}, {now.get('on')}" if isinstance(now, dict) else str(now)
    if now == was:
        return f"signed before this change ({who}): a clinician signs anew, or the signature becomes null"
    return f"signed with this change ({who})"


def shown_elsewhere(before: Guide, after: Guide, changed: list[Change]) -> list[GuidePage]:
    """Pages that did not change themselves, and show something of a record that did. Needs guides without mistakes."""
    files = {change.file for change in changed}
    return [
        page
        for path, page in after.pages.items()
        if page.source.file not in files
        and path in before.pages
        and shown(page, after) != shown(before.pages[path], before)
    ]


def _pages(before: Guide, after: Guide) -> Iterator[Change]:
    for path in sorted({*before.pages, *after.pages}):
        old, new = before.pages.get(path), after.pages.get(path)
        pages = [page for page in (old, new) if page]
        file = pages[-1].source.file
        found = [Change(file, difference, is_clinical(difference, pages)) for difference in _differences(old, new)]
        if old and new:
            yield from found
        else:
            whole = Difference((), old and "page", new and "page")
            yield Change(file, whole, any(change.clinical for change in found))


def _shared(before: Guide, after: Guide) -> Iterator[Change]:
    old, new = before.shared.sources, after.shared.sources
    for name in sorted({*old, *new}):
        file = (new.get(name) or old[name]).file
        for difference in differences(_entries(name, old), _entries(name, new)):
            yield Change(file, difference, name not in EDITORIAL_FILES and is_clinical(difference, []))


def _entries(name: str, sources: dict[str, Source]) -> Any:
    """The data of a shared file; None where it is not there. Disclaimers have no keys at the top, but names."""
    data = sources[name].data if name in sources else None
    if KINDS.get(name) is Disclaimers and isinstance(data, dict):
        return {Name(str(key)): value for key, value in data.items()}
    return data


def _differences(old: GuidePage | None, new: GuidePage | None) -> Iterator[Difference]:
    yield from differences(_data(old), _data(new))
    yield from paragraphs(sections(old) if old else {}, sections(new) if new else {}, (TEXT,))


def _data(page: GuidePage | None) -> dict[str, Any]:
    return page.source.data if page and isinstance(page.source.data, dict) else {}


def _signed(page: GuidePage | None) -> Any:
    return _data(page).get("clinical_review")


def _by_file(guide: Guide) -> dict[str, GuidePage]:
    return {page.source.file: page for page in guide.pages.values()}
