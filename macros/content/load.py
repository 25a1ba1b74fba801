"""Loads the guide. Each file is read and parsed once."""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from macros.content.guide import Guide, GuidePage
from macros.content.shared_files import DATA, read_shared
from macros.content.source import Source, read_page
from macros.content.validate import validate
from macros.models.issue import Issue, suggest
from macros.models.pages import PAGE_TYPES, Page

Fingerprint = tuple[str, int, int]
"""The path of a file, the time of its last change in nanoseconds, and its size in bytes."""
_current: dict[Path, Guide] = {}


def load(docs: Path, is_excluded: Callable[[str], bool] = lambda _: False) -> Guide:
    """Loads the guide below `docs`, and makes it the current one. If no file has changed, nothing is read again.

    is_excluded: returns whether MkDocs excludes a path below `docs` (`exclude_docs`, `draft_docs`).
    """
    docs = docs.resolve()
    files = (path for path in (*docs.rglob("*.md"), *(docs / DATA).glob("*.yml")) if path.is_file())
    read = sorted(path for path in files if path.suffix == ".yml" or not is_excluded(path.relative_to(docs).as_posix()))
    guide = _current[docs] = _load(docs, tuple(_fingerprint(path) for path in read))
    return guide


def get_guide(docs: Path) -> Guide:
    """Returns the current guide, or loads it if there is none."""
    return _current.get(docs.resolve()) or load(docs)


def _fingerprint(path: Path) -> Fingerprint:
    status = path.stat()
    return str(path), status.st_mtime_ns, status.st_size


@lru_cache(maxsize=1)
def _load(docs: Path, files: tuple[Fingerprint, ...]) -> Guide:
    read = [_page(docs, file) for file in files if file[0].endswith(".md")]
    shared_issues: list[Issue] = []
    shared = read_shared(docs, shared_issues)
    issues = [issue for _, found in read for issue in found]
    return Guide(docs, {page.path: page for page, _ in read}, shared, (*issues, *shared_issues))


@lru_cache(maxsize=4096)
def _page(docs: Path, file: Fingerprint) -> tuple[GuidePage, tuple[Issue, ...]]:
    """Reads a page and validates its record. Cached, so that a preview reads only what has changed."""
    path = Path(file[0])
    name = path.relative_to(docs).as_posix()
    source = read_page(path, f"{docs.name}/{name}")
    issues = list(source.issues)
    record = None if issues else _record(source, issues)
    return GuidePage(name, source, record), tuple(issues)


def _record(source: Source, issues: list[Issue]) -> Page | None:
    kind = source.data.get("type")
    if isinstance(kind, str) and kind in PAGE_TYPES:
        return validate(PAGE_TYPES[kind], source, issues)
    if kind is None:
        hint = f"add `type:`, one of: {', '.join(PAGE_TYPES)}"
        issues.append(Issue(source.file, 1, "missing-key", "`type` is missing", hint))
    else:
        line, hint = source.line(("type",)), suggest(str(kind), PAGE_TYPES)
        issues.append(Issue(source.file, line, "unknown-page-type", f"type `{kind}` is unknown", hint))
    return None
