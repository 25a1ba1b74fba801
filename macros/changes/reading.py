"""How a change moves the reading grade of pages: both sides are built, each with its own code."""

import subprocess
import sys
import tempfile
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from macros.build import check
from macros.changes.base import unpack
from macros.finish.readability import reading

Grades = dict[str, tuple[float | None, float | None]]


def moved_grades(project: Path, base: str) -> Grades | None:
    """The grade of each page whose grade moved, before and after (None: no such page); None if a side does not build.

    The page is named by its file below the site. Raises NotComparable if the commit cannot be unpacked.
    """
    with tempfile.TemporaryDirectory() as folder:
        before = _built(unpack(project, base, Path(folder)))
    after = check(project)
    if before is None or not after.good:
        return None
    return _moved(before, {f"{score.url}index.html": score.grade for score in after.scores})


def _moved(old: dict[str, float | None], new: dict[str, float | None]) -> Grades:
    return {page: (old.get(page), new.get(page)) for page in sorted({*old, *new}) if old.get(page) != new.get(page)}


def _built(project: Path) -> dict[str, float | None] | None:
    """The grades of the pages that another state of the project builds, read as this state reads its own."""
    done = subprocess.run([sys.executable, "-m", "macros", "build"], cwd=project, capture_output=True, check=False)
    if done.returncode:
        return None
    site = project / "site"
    found = {path: reading(LexborHTMLParser(path.read_text(encoding="utf-8"))) for path in site.rglob("index.html")}
    return {path.relative_to(site).as_posix(): round(read.grade, 1) for path, read in found.items() if read}
