"""Compares two guides field by field, and finds the pages that show a changed record."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from macros.components.registry import rendered_text
from macros.content.guide import Guide, GuidePage
from macros.content.shared_files import MODELS
from macros.content.source import Source
from macros.models.shared import Disclaimers
from macros.reports.changes.clinical import EDITORIAL_FILES, TEXT, is_clinical, sections
from macros.reports.changes.diff import Difference, Name, differences, paragraphs


@dataclass(frozen=True)
class Change:
    """A changed field of a file, and whether it needs a clinician."""

    file: str
    difference: Difference
    is_clinical: bool


def changes(before: Guide, after: Guide) -> list[Change]:
    """Returns all changed fields, in the order of files. Invalid records count as empty."""
    return [*_pages(before, after), *_shared(before, after)]


def signature(before: Guide, after: Guide, file: str) -> str | None:
    """Says what a clinical change of a page means for its signature; None for a shared file."""
    page = _by_file(after).get(file)
    if page is None:
        return None
    now, was = _signed(page), _signed(_by_file(before).get(file))
    if not now:
        return "no clinician has signed this page"
    signer = f"{now.get('name')}, {now.get('on')}" if isinstance(now, dict) else str(now)
    if now == was:
        return f"signed before this change ({signer}): a clinician signs again, or the signature becomes null"
    return f"signed with this change ({signer})"


def affected_pages(before: Guide, after: Guide, changed: list[Change]) -> list[GuidePage]:
    """Returns unchanged pages that show a changed record. before, after: guides without issues."""
    files = {change.file for change in changed}
    return [
        page
        for path, page in after.pages.items()
        if page.source.file not in files
        and path in before.pages
        and rendered_text(page, after) != rendered_text(before.pages[path], before)
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
            yield Change(file, whole, any(change.is_clinical for change in found))


def _shared(before: Guide, after: Guide) -> Iterator[Change]:
    old, new = before.shared.sources, after.shared.sources
    for name in sorted({*old, *new}):
        file = (new.get(name) or old[name]).file
        for difference in differences(_entries(name, old), _entries(name, new)):
            yield Change(file, difference, name not in EDITORIAL_FILES and is_clinical(difference, []))


def _entries(name: str, sources: dict[str, Source]) -> Any:
    """Returns the data of a shared file; None if it is missing. The top keys of disclaimers are names."""
    data = sources[name].data if name in sources else None
    if MODELS.get(name) is Disclaimers and isinstance(data, dict):
        return {Name(str(key)): value for key, value in data.items()}
    return data


def _differences(old: GuidePage | None, new: GuidePage | None) -> Iterator[Difference]:
    yield from differences(old.data if old else {}, new.data if new else {})
    yield from paragraphs(sections(old) if old else {}, sections(new) if new else {}, (TEXT,))


def _signed(page: GuidePage | None) -> Any:
    return page.data.get("clinical_review") if page else None


def _by_file(guide: Guide) -> dict[str, GuidePage]:
    return {page.source.file: page for page in guide.pages.values()}
