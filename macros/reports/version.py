"""Sets the version of a release, which is its day: in CHANGELOG.md, CITATION.cff and pyproject.toml."""

import re
from pathlib import Path

from macros.models.clock import today

CHANGELOG = "CHANGELOG.md"
_UNRELEASED = re.compile(r"^## Unreleased\n\n(?=[^#\s])", re.MULTILINE)
"""The heading of what is not released, with an entry below it."""
_PLACES = {
    "pyproject.toml": ((re.compile(r'^version = ".*"$', re.MULTILINE), 'version = "{version}"'),),
    "CITATION.cff": (
        (re.compile(r"^version: .*$", re.MULTILINE), "version: {version}"),
        (re.compile(r"^date-released: .*$", re.MULTILINE), "date-released: {day}"),
    ),
}


def set_version(project: Path) -> str | None:
    """Gives the unreleased changes the version of today, and returns it. Returns None if nothing is unreleased.

    A second release on a day keeps its entries unreleased, because its version exists.
    """
    day = today()
    version, changelog = f"{day.year}.{day.month}.{day.day}", project / CHANGELOG
    text = changelog.read_text("utf-8") if changelog.is_file() else ""
    if f"\n## {version}\n" in text or not _UNRELEASED.search(text):
        return None
    changelog.write_text(_UNRELEASED.sub(f"## Unreleased\n\n## {version}\n\n", text, count=1), "utf-8")
    for name, changes in _PLACES.items():
        for pattern, written in changes:
            path = project / name
            path.write_text(pattern.sub(written.format(version=version, day=day), path.read_text("utf-8"), 1), "utf-8")
    return version
