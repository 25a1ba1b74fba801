"""Reads the shared records: a file each below docs/_data/."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros.content.source import Source, read_yaml
from macros.content.validate import validate
from macros.models.corrections import Correction
from macros.models.issue import Issue
from macros.models.library import Course, Myth, ScanWord, Technique, Term, Waiting
from macros.models.permalinks import Redirect, Released
from macros.models.search import SearchWords
from macros.models.shared import Disclaimer, Disclaimers, Provider, RedFlags, RedFlagTier, Reference

DATA = "_data"
CORRECTIONS = "corrections.yml"
REDIRECTS = "redirects.yml"
RELEASED = "released.yml"
MODELS: dict[str, Any] = {
    "references.yml": tuple[Reference, ...],
    "disclaimers.yml": Disclaimers,
    "red_flags.yml": RedFlags,
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
"""The type of the records in each shared file."""
FILES = tuple(MODELS)
OPTIONAL = {REDIRECTS, RELEASED}
"""Files that a guide needs only after a release."""


@dataclass(frozen=True)
class Shared:
    """All shared records. sources: the files as read, by name."""

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


def read_shared(docs: Path, issues: list[Issue]) -> Shared:
    """Returns the shared records of the guide, and adds their issues to the list."""
    folder = docs / DATA
    files = {
        path.name: read_yaml(path, f"{docs.name}/{DATA}/{path.name}")
        for path in sorted(folder.glob("*.yml"))
        if path.is_file()
    }
    for source in files.values():
        issues += source.issues

    def records(name: str) -> Any:
        if name not in files and name in OPTIONAL:
            return None
        if name not in files:
            issues.append(Issue(f"{docs.name}/{DATA}/{name}", 1, "missing-file", "the file is missing", "restore it"))
            return None
        return None if files[name].issues else validate(MODELS[name], files[name], issues)

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
