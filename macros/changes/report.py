"""The changes since a commit as Markdown, for the summary of a pull request. What it quotes is not trusted."""

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from macros.changes.base import NotComparable, unpack
from macros.changes.clinical import punctuation_only
from macros.changes.compare import Change, changes, shown_elsewhere, signature
from macros.changes.reading import Grades, moved_grades
from macros.check import problems_of
from macros.records.guide import Guide
from macros.records.load import load

__all__ = ["NotComparable", "changes_report"]
_LENGTH = 160
_MARKS = re.compile(r"[<>&|`\[\]!*~$\\{}]|(?<![^\W_])_|_(?![^\W_])")
"""What Markdown or HTML could take for markup. Within a word it takes no `_` so: keys stay as they are."""
_LINKED = re.compile(r"[@#]|:(?=//)|www(?=\.)", re.IGNORECASE)
"""What starts a name, a number or an address of which a host makes a link, wherever it finds it in the text."""


def changes_report(project: Path, base: str, reading: bool = False) -> str:
    """What changed in the guide since a commit, what of it needs a clinician, and whose signature is older.

    reading: build both sides, and tell how the reading grade of pages moved. Raises NotComparable if the commit cannot
    be unpacked.
    """
    with tempfile.TemporaryDirectory() as folder:
        before = load(unpack(project, base, Path(folder), "docs") / "docs")
    after = load(project / "docs")
    found = changes(before, after)
    parts = [*_head(found, base), *_clinical(found, before, after), *_editorial(found)]
    parts += _elsewhere(found, before, after)
    if reading:
        parts += _reading(moved_grades(project, base))
    return "\n".join(parts)


def _head(found: list[Change], base: str) -> Iterator[str]:
    files = {change.file for change in found}
    need = sum(change.clinical for change in found)
    yield f"## Changes since {_text(base)}\n"
    yield f"Changed files: {len(files)}. Changed fields: {len(found)}. Fields that need a clinician: {need}."


def _clinical(found: list[Change], before: Guide, after: Guide) -> Iterator[str]:
    chosen = [change for change in found if change.clinical]
    if chosen:
        yield "\n### Needs a clinician\n"
        yield from _table(chosen)
    signed = {change.file: signature(before, after, change.file) for change in chosen}
    if any(signed.values()):
        yield "\nSignatures:\n"
        yield from (f"- {_text(file)}: {_text(words, whole=True)}" for file, words in signed.items() if words)


def _editorial(found: list[Change]) -> Iterator[str]:
    chosen = [change for change in found if not change.clinical]
    if chosen:
        yield "\n### Editorial\n"
        yield from _table(chosen)


def _table(chosen: list[Change]) -> Iterator[str]:
    yield "| File | Field | Before | After |"
    yield "| --- | --- | --- | --- |"
    for change in chosen:
        difference = change.difference
        field = _text(" / ".join(str(part) or "top of the page" for part in difference.path) or "the whole page")
        if difference.path and punctuation_only(difference):
            field += " (only punctuation or capitals)"
        yield f"| {_text(change.file)} | {field} | {_value(difference.before)} | {_value(difference.after)} |"


def _elsewhere(found: list[Change], before: Guide, after: Guide) -> Iterator[str]:
    if not any(change.clinical for change in found):
        return
    if problems_of(before) or problems_of(after):
        yield "\n### Also shown on\n"
        yield "Not known: one side has problems."
    elif pages := shown_elsewhere(before, after, found):
        yield "\n### Also shown on\n"
        for page in pages:
            yield f"- {_text(page.source.file)}: {_text(signature(before, after, page.source.file) or '', whole=True)}"


def _reading(moved: Grades | None) -> Iterator[str]:
    yield "\n### Reading grade\n"
    if moved is None:
        yield "Not known: one side does not build."
    elif not moved:
        yield "No page became harder or easier to read."
    else:
        yield "| Page | Before | After |"
        yield "| --- | --- | --- |"
        yield from (f"| {_text(page)} | {_grade(old)} | {_grade(new)} |" for page, (old, new) in moved.items())


def _grade(grade: float | None) -> str:
    return "none" if grade is None else f"{grade:.1f}"


def _value(value: object) -> str:
    if isinstance(value, dict):
        value = "; ".join(f"{key}: {inner}" for key, inner in value.items())
    return "none" if value is None else _text(str(value))


def _text(written: str, whole: bool = False) -> str:
    """Foreign text as text: no markup, no link, no call of a person; and it stays in its cell.

    Marks become entities. A host looks for links in what it has rendered, so there a space of no width parts them.
    """
    folded = " ".join(written.split())
    short = folded if whole or len(folded) <= _LENGTH else f"{folded[:_LENGTH]}…"
    parted = _LINKED.sub("\\g<0>\u200b", short)
    return _MARKS.sub(lambda mark: f"&#{ord(mark[0])};", parted)
