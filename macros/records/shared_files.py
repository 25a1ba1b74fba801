"""Reads the records that pages share: one file each below docs/_data/."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros.records.addresses import Redirect, Released
from macros.records.corrections import Correction
from macros.records.library import Course, Myth, ScanWord, Technique, Term, Waiting
from macros.records.problems import Problem
from macros.records.search import SearchWords
from macros.records.shared import Disclaimer, Disclaimers, Provider, RedFlagTier, Reference
from macros.records.source import Source, read_yaml
from macros.records.validate import validated

DATA = "_data"
CORRECTIONS = "corrections.yml"
REDIRECTS = "redirects.yml"
RELEASED = "released.yml"
KINDS: dict[str, Any] = {
    "references.yml": tuple[Reference, ...],
    "disclaimers.yml": Disclaimers,
    "red_flags.yml": tuple[RedFlagTier, ...],
    "provider.yml": Provider,
    "techniques.yml": tuple[Technique, ...],
    "glossary.yml": tuple[Term, ...],
    "scan_words.yml": tuple[ScanWord, ...],
    "course.yml": tuple[Course, ...],
    "myths.yml": tuple[Myth, ...],
    "waiting.yml": Waiting,
    "search_words.yml": SearchWords,
    CORRECTIONS: tuple[Correction, ...],
    REDIRECTS: tuple[Redirect, ...],
    RELEASED: Released,
}
"""What each shared file holds."""
FILES = tuple(KINDS)
NOT_YET = {REDIRECTS, RELEASED}
"""Files that a guide has only when something was released."""


@dataclass(frozen=True)
class Shared:
    """The shared records, and each file as it was read (`sources`, by file name)."""

    sources: dict[str, Source]
    references: dict[str, Reference]
    disclaimers: dict[str, Disclaimer]
    red_flags: tuple[RedFlagTier, ...]
    provider: Provider | None
    techniques: tuple[Technique, ...]
    glossary: tuple[Term, ...]
    scan_words: tuple[ScanWord, ...]
    courses: tuple[Course, ...]
    myths: tuple[Myth, ...]
    waiting: Waiting | None
    search_words: SearchWords
    corrections: tuple[Correction, ...]
    redirects: tuple[Redirect, ...]
    released: Released


def read_shared(docs: Path, problems: list[Problem]) -> Shared:
    """The shared records of the guide; what is wrong in them goes to the problems."""
    folder = docs / DATA
    files = {
        path.name: read_yaml(path, f"{docs.name}/{DATA}/{path.name}")
        for path in sorted(folder.glob("*.yml"))
        if path.is_file()
    }
    for source in files.values():
        problems += source.problems

    def records(name: str) -> Any:
        if name not in files and name in NOT_YET:
            return None
        if name not in files:
            problems.append(Problem(f"{docs.name}/{DATA}/{name}", 1, "the file is missing", "restore it"))
            return None
        return None if files[name].problems else validated(KINDS[name], files[name], problems)

    references = records("references.yml") or ()
    return Shared(
        sources=files,
        references={reference.id: reference for reference in references},
        disclaimers=records("disclaimers.yml") or {},
        red_flags=records("red_flags.yml") or (),
        provider=records("provider.yml"),
        techniques=records("techniques.yml") or (),
        glossary=records("glossary.yml") or (),
        scan_words=records("scan_words.yml") or (),
        courses=records("course.yml") or (),
        myths=records("myths.yml") or (),
        waiting=records("waiting.yml"),
        search_words=records("search_words.yml") or SearchWords(),
        corrections=records(CORRECTIONS) or (),
        redirects=records(REDIRECTS) or (),
        released=records(RELEASED) or Released(),
    )
