"""Compares the reading grades of pages. Both sides are built, each with its own code."""

import subprocess
import sys
import tempfile
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from macros.reports.changes.base import unpack
from macros.site.reading import read_grade

Grades = dict[str, tuple[float | None, float | None]]
"""{path below the site: grade before and after; None without such a page}."""


def changed_grades(project: Path, base: str) -> Grades | None:
    """Returns the pages whose grade changed; None if a side does not build.

    Raises Refused if the commit cannot be unpacked.
    """
    with tempfile.TemporaryDirectory() as folder:
        before = _build_grades(unpack(project, base, Path(folder) / "base"), Path(folder) / "before")
        after = _build_grades(project, Path(folder) / "after")
    return None if before is None or after is None else _differing(before, after)


def _differing(old: dict[str, float | None], new: dict[str, float | None]) -> Grades:
    return {page: (old.get(page), new.get(page)) for page in sorted({*old, *new}) if old.get(page) != new.get(page)}


def _build_grades(project: Path, site: Path) -> dict[str, float | None] | None:
    """Builds a project with its own code, and returns {path below the site: grade}; None if it does not build."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)]
    done = subprocess.run(command, cwd=project, capture_output=True, check=False)  # noqa: S603 (our own command)
    if done.returncode:
        return None
    found = {path: read_grade(LexborHTMLParser(path.read_text(encoding="utf-8"))) for path in site.rglob("index.html")}
    return {path.relative_to(site).as_posix(): round(read.grade, 1) for path, read in found.items() if read}
