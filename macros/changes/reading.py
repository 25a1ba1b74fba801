"""How a change moves the reading grade of pages: both sides are built, each with its own code."""

import subprocess
import sys
import tempfile
from pathlib import Path

from macros.build import check
from macros.changes.base import unpack
from macros.finish.readability import Reading, readings

Grades = dict[str, tuple[float | None, float | None]]


def moved_grades(project: Path, base: str) -> Grades | None:
    """The grade of each page whose grade moved, before and after (None: no such page); None if a side does not build.

    The page is named by its file below the site. Raises NotThere where git knows no such commit.
    """
    with tempfile.TemporaryDirectory() as folder:
        before = _built(unpack(project, base, Path(folder)))
    after = check(project)
    if before is None or not after.good:
        return None
    return _moved(_grades(before), _grades(after.readings))


def _moved(old: dict[str, float], new: dict[str, float]) -> Grades:
    return {page: (old.get(page), new.get(page)) for page in sorted({*old, *new}) if old.get(page) != new.get(page)}


def _grades(found: list[Reading]) -> dict[str, float]:
    return {reading.page: round(reading.grade, 1) for reading in found}


def _built(project: Path) -> list[Reading] | None:
    done = subprocess.run([sys.executable, "-m", "macros", "build"], cwd=project, capture_output=True, check=False)
    return None if done.returncode else readings(project / "site")
