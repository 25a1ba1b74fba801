"""Reads the records that pages share: one file each below docs/_data/."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from macros.records.addresses import Redirect, Released
from macros.records.library import Course, Myth, ScanWord, Technique, Term, Waiting
from macros.records.problems import Problem
from macros.records.search import SearchWords
from macros.records.shared import Disclaimer, Disclaimers, Provider, RedFlagTier, Reference
from macros.records.source import Source, read_yaml
from macros.records.validate import validated

DATA = "_data"
REDIRECTS = "redirects.yml"
RELEASED = "released.yml"
FILES = (
    "references.yml",
    "disclaimers.yml",
    "red_flags.yml",
    "provider.yml",
    "techniques.yml",
    "glossary.yml",
    "scan_words.yml",
    "course.yml",
    "myths.yml",
    "waiting.yml",
    REDIRECTS,
    RELEASED,
    "search_words.yml",
)
T = TypeVar("T")


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
    redirects: tuple[Redirect, ...] = ()
    released: Released = field(default_factory=Released)

    @property
    def complete(self) -> bool:
        """Whether there is what components cannot do without."""
        return self.provider is not None and self.waiting is not None


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

    def records(name: str, kind: type[T]) -> T | None:
        if name not in files:
            problems.append(Problem(f"{docs.name}/{DATA}/{name}", 1, "the file is missing", "restore it"))
            return None
        return None if files[name].problems else validated(kind, files[name], problems)

    references = records("references.yml", tuple[Reference, ...]) or ()
    return Shared(
        sources=files,
        references={reference.id: reference for reference in references},
        disclaimers=records("disclaimers.yml", Disclaimers) or {},
        red_flags=records("red_flags.yml", tuple[RedFlagTier, ...]) or (),
        provider=records("provider.yml", Provider),
        techniques=records("techniques.yml", tuple[Technique, ...]) or (),
        glossary=records("glossary.yml", tuple[Term, ...]) or (),
        scan_words=records("scan_words.yml", tuple[ScanWord, ...]) or (),
        courses=records("course.yml", tuple[Course, ...]) or (),
        myths=records("myths.yml", tuple[Myth, ...]) or (),
        waiting=records("waiting.yml", Waiting),
        redirects=(records(REDIRECTS, tuple[Redirect, ...]) if REDIRECTS in files else None) or (),
        released=(records(RELEASED, Released) if RELEASED in files else None) or Released(),
        search_words=records("search_words.yml", SearchWords) or SearchWords(),
    )
