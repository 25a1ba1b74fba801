"""Reads the shared records: a file each below docs/_data/."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros.content.source import Source, read_yaml
from macros.content.validate import validate
from macros.drawings.library import Library
from macros.models.answers import Published
from macros.models.corrections import Correction
from macros.models.decision import UpdatePolicy
from macros.models.drawings import Icons, Parts, Person, Poses, Scenes
from macros.models.exercises import Exercise
from macros.models.fields import Statement, StatementRecord
from macros.models.issue import Issue
from macros.models.library import Course, Myth, OtherOption, ScanWord, Technique, Term, Waiting
from macros.models.permalinks import Redirect, Released
from macros.models.search import SearchWords
from macros.models.shared import (
    Disclaimer,
    Disclaimers,
    Provider,
    RedFlagTier,
    RedFlagTiers,
    Reference,
    WatchedGuideline,
)

DATA = "_data"
CORRECTIONS = "corrections.yml"
REDIRECTS = "redirects.yml"
RELEASED = "released.yml"
PUBLISHED = "published.json"
SCAN_WORDS, TECHNIQUES, OTHER_OPTIONS = "scan_words.yml", "techniques.yml", "other_options.yml"
WAITING = "waiting.yml"
POSES, SCENES = "poses.yml", "drawings.yml"
EXERCISES = "exercises.yml"
SEARCH_WORDS = "search_words.yml"
GUIDELINES = "guidelines_watch.yml"
MODELS: dict[str, Any] = {
    "references.yml": tuple[Reference, ...],
    "disclaimers.yml": Disclaimers,
    "red_flags.yml": RedFlagTiers,
    "provider.yml": Provider,
    TECHNIQUES: tuple[Technique, ...],
    EXERCISES: tuple[Exercise, ...],
    "glossary.yml": tuple[Term, ...],
    SCAN_WORDS: tuple[ScanWord, ...],
    "course.yml": tuple[Course, ...],
    "myths.yml": tuple[Myth, ...],
    OTHER_OPTIONS: tuple[OtherOption, ...],
    WAITING: Waiting,
    "update_policy.yml": UpdatePolicy,
    "questions.yml": tuple[Statement, ...],
    SEARCH_WORDS: SearchWords,
    "icons.yml": Icons,
    "person.yml": Person,
    POSES: Poses,
    SCENES: Scenes,
    "drawing_parts.yml": Parts,
    CORRECTIONS: tuple[Correction, ...],
    GUIDELINES: tuple[WatchedGuideline, ...],
    REDIRECTS: tuple[Redirect, ...],
    RELEASED: Released,
    PUBLISHED: Published,
}
"""The type of the records in each shared file."""
FILES = tuple(MODELS)
DRAWINGS = {"icons.yml", "person.yml", POSES, SCENES, "drawing_parts.yml"}
OPTIONAL = {GUIDELINES, REDIRECTS, RELEASED, PUBLISHED, *DRAWINGS}
"""Files that a guide needs only after a release, with drawings, or with guidelines to watch."""


@dataclass(frozen=True)
class Shared:
    """All shared records. sources: the files as read, by name."""

    sources: dict[str, Source]
    references: dict[str, Reference]
    disclaimers: dict[str, Disclaimer]
    red_flags: tuple[RedFlagTier, ...]
    provider: Provider | None
    techniques: tuple[Technique, ...]
    exercises: tuple[Exercise, ...]
    glossary: tuple[Term, ...]
    scan_words: tuple[ScanWord, ...]
    courses: tuple[Course, ...]
    myths: tuple[Myth, ...]
    other_options: tuple[OtherOption, ...]
    waiting: Waiting | None
    update_policy: UpdatePolicy | None
    questions: tuple[StatementRecord, ...]
    search_words: SearchWords
    drawings: Library
    icons: Icons
    corrections: tuple[Correction, ...]
    guidelines: tuple[WatchedGuideline, ...]
    redirects: tuple[Redirect, ...]
    released: Released
    published: Published | None


@dataclass(frozen=True)
class SharedFile:
    """A shared file as read. records: None if it has issues, or if no records are known by its name."""

    source: Source
    records: Any
    issues: tuple[Issue, ...]


def read_shared_file(path: Path, docs: Path) -> SharedFile:
    """Reads a shared file and validates its records."""
    source = read_yaml(path, f"{docs.name}/{DATA}/{path.name}")
    issues = list(source.issues)
    kind = None if issues else MODELS.get(path.name)
    records = validate(kind, source, issues) if kind else None
    return SharedFile(source, records, tuple(issues))


def join_shared(files: Mapping[str, SharedFile]) -> Shared:
    """Returns all shared records. files: the shared files by name."""

    def records(name: str) -> Any:
        return files[name].records if name in files else None

    references = records("references.yml") or ()
    return Shared(
        sources={name: file.source for name, file in files.items()},
        references={reference.id: reference for reference in references},
        disclaimers=records("disclaimers.yml") or {},
        red_flags=records("red_flags.yml") or (),
        provider=records("provider.yml"),
        techniques=records(TECHNIQUES) or (),
        exercises=records(EXERCISES) or (),
        glossary=records("glossary.yml") or (),
        scan_words=records(SCAN_WORDS) or (),
        courses=records("course.yml") or (),
        myths=records("myths.yml") or (),
        other_options=records(OTHER_OPTIONS) or (),
        waiting=records(WAITING),
        update_policy=records("update_policy.yml"),
        questions=records("questions.yml") or (),
        search_words=records(SEARCH_WORDS) or SearchWords(),
        drawings=Library(
            records("person.yml"), records(POSES) or {}, records(SCENES) or {}, records("drawing_parts.yml") or {}
        ),
        icons=records("icons.yml") or {},
        corrections=records(CORRECTIONS) or (),
        guidelines=records(GUIDELINES) or (),
        redirects=records(REDIRECTS) or (),
        released=records(RELEASED) or Released(),
        published=records(PUBLISHED),
    )


def missing_files(files: Mapping[str, SharedFile], docs: Path) -> Iterator[Issue]:
    """Yields an issue for each required file that is missing."""
    for name in (name for name in FILES if name not in OPTIONAL and name not in files):
        yield Issue(f"{docs.name}/{DATA}/{name}", 1, "missing-file", "the file is missing", "restore it")
