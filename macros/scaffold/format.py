"""Brings pages and records to the normal form, or shows what differs from it."""

from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path

from macros.content.normal_form import comments, normal_forms
from macros.models.issue import Issue
from macros.scaffold.insert import write


def format_records(docs: Path) -> tuple[list[Path], list[Issue]]:
    """Writes each file below `docs` in normal form. Returns the changed files, and issues of files left as they are."""
    changed: list[Path] = []
    issues: list[Issue] = []
    for source, path, text in normal_forms(docs):
        if found := source.issues or tuple(comments(source)):
            issues += found
        elif path.read_bytes() != text.encode():
            write(text, path)
            changed.append(path)
    return changed, issues


def format_summary(docs: Path) -> str:
    """Returns, as Markdown, the lines to paste of each file that is not in normal form."""
    return "\n".join(
        _passage(source.file, path.read_text(encoding="utf-8-sig").splitlines(), text.splitlines())
        for source, path, text in normal_forms(docs)
        if not source.issues and path.read_bytes() != text.encode()
    )


def _passage(file: str, written: list[str], normal: list[str]) -> str:
    start = _common(iter(written), iter(normal))
    end = _common(reversed(written[start:]), reversed(normal[start:]))
    lines = "\n".join(normal[start : len(normal) - end])
    place = f"lines {start + 1} to {len(written) - end}"
    return f"### {file}\n\nIn normal form, {place} are as follows. You can paste them.\n\n``````yaml\n{lines}\n``````\n"


def _common(some: Iterator[str], others: Iterator[str]) -> int:
    """Returns how many lines at the start are the same."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(some, others, strict=False)))
