"""Loads all records of the guide, once a build."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from macros.records.pages import PAGE_TYPES, Page, Treatment
from macros.records.problems import Problem, suggest
from macros.records.shared import Disclaimer, Disclaimers, Provider, RedFlagTier, Reference
from macros.records.source import Source, read_page, read_yaml
from macros.records.validate import validated

DATA = "_data"
T = TypeVar("T")


@dataclass(frozen=True)
class GuidePage:
    """A page as written (`source`) and as a record (None where its front matter is wrong)."""

    path: str
    source: Source
    record: Page | None

    @property
    def url(self) -> str:
        """The address of the page below the root of the site, as both builders make it."""
        stem = self.path.removesuffix(".md")
        return stem.removesuffix("index") if stem == "index" or stem.endswith("/index") else f"{stem}/"


@dataclass(frozen=True)
class Guide:
    """Every record of the guide. `problems` holds what is wrong within single files."""

    docs: Path
    pages: dict[str, GuidePage]
    shared: dict[str, Source]
    references: dict[str, Reference]
    disclaimers: dict[str, Disclaimer]
    red_flags: tuple[RedFlagTier, ...]
    provider: Provider | None
    problems: tuple[Problem, ...]

    @property
    def treatment_ids(self) -> frozenset[str]:
        """The ids of all treatments as written, also of those whose record holds a mistake."""
        written = [page.source.data for page in self.pages.values() if isinstance(page.source.data, dict)]
        return frozenset(str(data["id"]) for data in written if data.get("type") != "page" and "id" in data)

    @property
    def disclaimer_names(self) -> frozenset[str]:
        """The names of all disclaimers as written."""
        source = self.shared.get("disclaimers.yml")
        return frozenset(map(str, source.data)) if source and isinstance(source.data, dict) else frozenset()

    @property
    def treatments(self) -> dict[str, tuple[GuidePage, Treatment]]:
        """Treatments by id, in alphabetical order of their names: an order that favours nobody."""
        found = [(page, page.record) for page in self.pages.values() if isinstance(page.record, Treatment)]
        return {record.id: (page, record) for page, record in sorted(found, key=lambda pair: pair[1].name.lower())}


def load(docs: Path) -> Guide:
    """All records below `docs`. The same files are read once only, however often they are asked for."""
    return _load(docs, _fingerprint(docs))


def _fingerprint(docs: Path) -> tuple[tuple[str, int, int], ...]:
    files = sorted([*docs.rglob("*.md"), *(docs / DATA).glob("*.yml")])
    return tuple((str(path), path.stat().st_mtime_ns, path.stat().st_size) for path in files)


@lru_cache(maxsize=1)
def _load(docs: Path, files: tuple[tuple[str, int, int], ...]) -> Guide:
    problems: list[Problem] = []
    pages = {
        page.path: page for path, _, _ in files if path.endswith(".md") for page in [_page(docs, Path(path), problems)]
    }
    shared = {path.name: read_yaml(path, _shown(docs, path)) for path in sorted((docs / DATA).glob("*.yml"))}
    for source in shared.values():
        problems += source.problems
    references = _shared(shared, "references.yml", tuple[Reference, ...], problems) or ()
    return Guide(
        docs=docs,
        pages=pages,
        shared=shared,
        references={reference.id: reference for reference in references},
        disclaimers=_shared(shared, "disclaimers.yml", Disclaimers, problems) or {},
        red_flags=_shared(shared, "red_flags.yml", tuple[RedFlagTier, ...], problems) or (),
        provider=_shared(shared, "provider.yml", Provider, problems),
        problems=tuple(problems),
    )


def _shown(docs: Path, path: Path) -> str:
    """The name by which an editor knows the file."""
    return f"{docs.name}/{path.relative_to(docs).as_posix()}"


def _page(docs: Path, path: Path, problems: list[Problem]) -> GuidePage:
    source = read_page(path, _shown(docs, path))
    problems += source.problems
    record = None if source.problems else _record(source, problems)
    return GuidePage(path.relative_to(docs).as_posix(), source, record)


def _record(source: Source, problems: list[Problem]) -> Page | None:
    if not isinstance(source.data, dict):
        problems.append(Problem(source.file, 1, "the front matter is not a group of keys", "write `key: value` lines"))
        return None
    kind = source.data.get("type")
    if kind is None:
        problems.append(Problem(source.file, 1, "`type` is missing", f"add `type:`, one of: {', '.join(PAGE_TYPES)}"))
        return None
    if kind not in PAGE_TYPES:
        problems.append(
            Problem(source.file, source.line(("type",)), f"type `{kind}` is unknown", suggest(str(kind), PAGE_TYPES))
        )
        return None
    return validated(PAGE_TYPES[kind], source, problems)


def _shared(shared: dict[str, Source], name: str, kind: type[T], problems: list[Problem]) -> T | None:
    if name not in shared:
        problems.append(Problem(f"docs/{DATA}/{name}", 1, "the file is missing", "restore it from the last version"))
        return None
    return None if shared[name].problems else validated(kind, shared[name], problems)
