"""Keeps findings for a week, a file for each question, so that a watch that was stopped goes on where it was."""

import time
from hashlib import sha256
from pathlib import Path

from pydantic import TypeAdapter

from macros.reports.links.request import CACHE_SECONDS
from macros.reports.watch.findings import Finding

CACHE = Path(".watch_cache")
_FINDINGS = TypeAdapter(tuple[float, list[Finding]])


def stored(folder: Path, url: str) -> list[Finding] | None:
    """Returns the findings of a URL that were stored less than a week ago. A file that is not valid counts as none."""
    try:
        at, found = _FINDINGS.validate_json(_path(folder, url).read_bytes())
    except (OSError, ValueError):
        return None
    return found if 0 <= time.time() - at < CACHE_SECONDS else None


def store(folder: Path, url: str, found: list[Finding]) -> None:
    """Stores the findings of a URL."""
    folder.mkdir(parents=True, exist_ok=True)
    path = _path(folder, url)
    new = path.with_suffix(".new")
    new.write_bytes(_FINDINGS.dump_json((time.time(), found)))
    new.replace(path)


def _path(folder: Path, url: str) -> Path:
    return folder / f"{sha256(url.encode()).hexdigest()[:32]}.json"
