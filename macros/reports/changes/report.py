"""Reports the changes since a commit as Markdown, for the summary of a pull request. Quoted text is not trusted."""

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from macros.checks.sources import source_issues
from macros.content.guide import Guide
from macros.content.load import load
from macros.reports.changes.base import unpack
from macros.reports.changes.clinical import is_punctuation_only
from macros.reports.changes.compare import Change, affected_pages, changes, signature
from macros.reports.changes.reading import Grades, changed_grades

_MAX_LENGTH = 160
_MARKS = re.compile(r"[<>&|`\[\]!*~$\\{}]|(?<![^\W_])_|_(?![^\W_])")
"""Characters of Markdown or HTML markup. An `_` within a word is none, so that keys stay readable."""
_AUTOLINK = re.compile(r"[@#]|:(?=//)|www(?=\.)", re.IGNORECASE)
"""The start of a mention, an issue number or a URL, which GitHub links."""


def changes_report(project: Path, base: str, reading: bool = False) -> str:
    """Returns what changed in the guide since a commit, what needs a clinician, and which signatures are outdated.

    reading: builds both sides, and adds the changed reading grades. Raises Refused if the commit cannot be
    unpacked.
    """
    with tempfile.TemporaryDirectory() as folder:
        before = load(unpack(project, base, Path(folder), "docs") / "docs")
    after = load(project / "docs")
    found = changes(before, after)
    clinical = [change for change in found if change.is_clinical]
    parts = [*_head(found, base), *_table("Needs a clinician", clinical), *_signatures(clinical, before, after)]
    parts += _table("Editorial", [change for change in found if not change.is_clinical])
    parts += _elsewhere(found, before, after) if clinical else ()
    if reading:
        parts += _reading(changed_grades(project, base))
    return "\n".join(parts)


def _head(found: list[Change], base: str) -> Iterator[str]:
    files = {change.file for change in found}
    need = sum(change.is_clinical for change in found)
    yield f"## Changes since {_text(base)}\n"
    yield f"Changed files: {len(files)}. Changed fields: {len(found)}. Fields that need a clinician: {need}."


def _signatures(clinical: list[Change], before: Guide, after: Guide) -> Iterator[str]:
    signed = {change.file: signature(before, after, change.file) for change in clinical}
    if any(signed.values()):
        yield "\nSignatures:\n"
        yield from (f"- {_text(file)}: {_text(words, in_full=True)}" for file, words in signed.items() if words)


def _table(title: str, chosen: list[Change]) -> Iterator[str]:
    if chosen:
        yield f"\n### {title}\n"
        yield "| File | Field | Before | After |\n| --- | --- | --- | --- |"
    for change in chosen:
        difference = change.difference
        field = _text(" / ".join(str(part) or "top of the page" for part in difference.path) or "the whole page")
        if difference.path and is_punctuation_only(difference):
            field += " (only punctuation or capitals)"
        yield f"| {_text(change.file)} | {field} | {_value(difference.before)} | {_value(difference.after)} |"


def _elsewhere(found: list[Change], before: Guide, after: Guide) -> Iterator[str]:
    if source_issues(before) or source_issues(after):
        yield "\n### Also shown on\n"
        yield "Unknown: one side has issues."
    elif pages := affected_pages(before, after, found):
        yield "\n### Also shown on\n"
        for file in (page.source.file for page in pages):
            yield f"- {_text(file)}: {_text(signature(before, after, file) or '', in_full=True)}"


def _reading(grades: Grades | None) -> Iterator[str]:
    yield "\n### Reading grade\n"
    if grades is None:
        yield "Unknown: one side does not build."
    elif not grades:
        yield "No page became harder or easier to read."
    else:
        yield "| Page | Before | After |\n| --- | --- | --- |"
        yield from (f"| {_text(page)} | {_grade(old)} | {_grade(new)} |" for page, (old, new) in grades.items())


def _grade(grade: float | None) -> str:
    return "none" if grade is None else f"{grade:.1f}"


def _value(value: object) -> str:
    if isinstance(value, dict):
        value = "; ".join(f"{key}: {inner}" for key, inner in value.items())
    return "none" if value is None else _text(str(value))


def _text(written: str, in_full: bool = False) -> str:
    """Escapes untrusted text for a table cell: no markup, links or mentions. Shortens it unless `in_full`.

    Markup characters become entities. GitHub looks for links after rendering, so these get a zero-width space.
    """
    folded = " ".join(written.split())
    short = folded if in_full or len(folded) <= _MAX_LENGTH else f"{folded[:_MAX_LENGTH]}…"
    unlinked = _AUTOLINK.sub("\\g<0>\u200b", short)
    return _MARKS.sub(lambda mark: f"&#{ord(mark[0])};", unlinked)
