"""Keeps findings for a week, a file for each question, so that a watch that was stopped goes on where it was."""

import time
from hashlib import sha256
from pathlib import Path

from pydantic import TypeAdapter

from macros.reports.links.request import CACHE_SECONDS
from macros.reports.watch.findings import Finding
from macros.reports.watch.questions import Question

CACHE = Path(".watch_cache")
_FINDINGS = TypeAdapter(tuple[float, list[Finding]])


def stored(folder: Path, question: Question) -> list[Finding] | None:
    """Returns findings that were stored less than a week ago. A file that is not valid counts as none."""
    try:
        at, found = _FINDINGS.validate_json(_path(folder, question).read_bytes())
    except (OSError, ValueError):
        return None
    return found if 0 <= time.time() - at < CACHE_SECONDS else None


def store(folder: Path, question: Question, found: list[Finding]) -> None:
    """Stores the findings of a question."""
    folder.mkdir(parents=True, exist_ok=True)
    path = _path(folder, question)
    new = path.with_suffix(".new")
    new.write_bytes(_FINDINGS.dump_json((time.time(), found)))
    new.replace(path)


def _path(folder: Path, question: Question) -> Path:
    name = sha256(f"{question.url} {question.date}".encode()).hexdigest()
    return folder / f"{name}.json"
