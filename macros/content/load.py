"""Loads the guide. Each file is read and parsed once."""

from collections.abc import Callable
from functools import lru_cache
from itertools import chain
from pathlib import Path

from macros.content.guide import Guide, GuidePage
from macros.content.record import evidence_name, with_record
from macros.content.shared_files import DATA, PUBLISHED, SharedFile, join_shared, missing_files, read_shared_file
from macros.content.source import read_page, read_yaml
from macros.models.issue import Issue

Fingerprint = tuple[str, int, int]
"""The path of a file, the time of its last change in nanoseconds, and its size in bytes."""
_current: dict[Path, Guide] = {}


def load(docs: Path, is_excluded: Callable[[str], bool] = lambda _: False) -> Guide:
    """Loads the guide below `docs`, and makes it the current one. If no file has changed, nothing is read again.

    is_excluded: returns whether MkDocs excludes a path below `docs` (`exclude_docs`, `draft_docs`).
    """
    docs = docs.resolve()
    pages = [path for path in docs.rglob("*.md") if not is_excluded(path.relative_to(docs).as_posix())]
    evidence = (path.with_name(evidence_name(path.name)) for path in pages)
    files = sorted((*pages, *evidence, *(docs / DATA).glob("*.yml"), docs / DATA / PUBLISHED))
    guide = _current[docs] = _load(docs, tuple(filter(None, map(_fingerprint_of_file, files))))
    return guide


def get_guide(docs: Path) -> Guide:
    """Returns the current guide, or loads it if there is none."""
    return _current.get(docs.resolve()) or load(docs)


def fingerprint(path: Path) -> Fingerprint:
    """Returns the path, the time of the last change and the size of a file, which differ when it has changed."""
    status = path.stat()
    return str(path), status.st_mtime_ns, status.st_size


def _fingerprint_of_file(path: Path) -> Fingerprint | None:
    """Returns the fingerprint of a file; None if it is no file, or vanishes meanwhile."""
    try:
        return fingerprint(path) if path.is_file() else None
    except FileNotFoundError:
        return None


@lru_cache(maxsize=1)
def _load(docs: Path, files: tuple[Fingerprint, ...]) -> Guide:
    known = {file[0]: file for file in files}
    pages = {path: file for path, file in known.items() if path.endswith(".md")}
    read = [_page(docs, file, known.get(evidence_name(path))) for path, file in pages.items()]
    shared = {path.name: _shared(docs, known[str(path)]) for path in map(Path, known) if path.parent == docs / DATA}
    found = (*(issues for _, issues in read), *(file.issues for file in shared.values()), missing_files(shared, docs))
    return Guide(docs, {page.path: page for page, _ in read}, join_shared(shared), tuple(chain.from_iterable(found)))


@lru_cache(maxsize=4096)
def _page(docs: Path, file: Fingerprint, evidence: Fingerprint | None) -> tuple[GuidePage, tuple[Issue, ...]]:
    """Reads the files of a page and validates its record. Cached, so that a preview reads only what has changed."""
    path = Path(file[0])
    name = path.relative_to(docs).as_posix()
    source = read_page(path, f"{docs.name}/{name}")
    beside = read_yaml(Path(evidence[0]), f"{docs.name}/{evidence_name(name)}") if evidence else None
    issues = [*source.issues, *(beside.issues if beside else ())]
    page = GuidePage(name, source, None, beside)
    return (page if issues else with_record(page, issues)), tuple(issues)


@lru_cache(maxsize=64)
def _shared(docs: Path, file: Fingerprint) -> SharedFile:
    """Reads a shared file. Cached like pages."""
    return read_shared_file(Path(file[0]), docs)
