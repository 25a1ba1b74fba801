"""Removes files below assets/ that nothing of the built site names: most of what a theme brings along."""

import re
from collections.abc import Iterable
from pathlib import Path

_NAME = re.compile(r"[\w.-]+\.\w+")
_NAMED = re.compile(r'="([^"<>]*\.\w+)"')


def names_on(page: str) -> set[str]:
    """The names of files in which an attribute of a page ends."""
    return {name for value in set(_NAMED.findall(page)) for name in _NAME.findall(value)[-1:]}


def sweep(site: Path, named: Iterable[str]) -> None:
    """Deletes each file below `assets/` whose name is not in `named` and not in a file that stays."""
    files = {path: path.name for path in (site / "assets").rglob("*") if path.is_file()}
    keep: set[Path] = set()
    reached = set(named)
    while found := {path for path, name in files.items() if name in reached and path not in keep}:
        keep |= found
        for path in found:
            if path.suffix in {".css", ".js", ".svg", ".json", ".webmanifest"}:
                reached |= set(_NAME.findall(path.read_text(encoding="utf-8")))
    for path in files.keys() - keep:
        path.unlink()
    for folder in sorted((site / "assets").rglob("*/"), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()
