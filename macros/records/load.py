"""Loads all records of the guide, once a build."""

from functools import lru_cache
from pathlib import Path

from macros.records.guide import Guide, GuidePage
from macros.records.pages import PAGE_TYPES, Page
from macros.records.problems import Problem, suggest
from macros.records.shared_files import DATA, read_shared
from macros.records.source import Source, read_page
from macros.records.validate import validated


def load(docs: Path) -> Guide:
    """All records below `docs`. The same files are read once only, however often they are asked for."""
    docs = docs.resolve()  # MkDocs names the folder whole, Zensical as it is written
    guide = _loaded[docs] = _load(docs, _fingerprint(docs))
    return guide


def _fingerprint(docs: Path) -> tuple[tuple[str, int, int], ...]:
    files = sorted(path for path in (*docs.rglob("*.md"), *(docs / DATA).glob("*.yml")) if path.is_file())
    return tuple((str(path), path.stat().st_mtime_ns, path.stat().st_size) for path in files)


_loaded: dict[Path, Guide] = {}


def loaded(docs: Path) -> Guide:
    """The guide as it was last loaded, for what asks on every page: it does not look at every file each time."""
    return _loaded.get(docs.resolve()) or load(docs)


@lru_cache(maxsize=1)
def _load(docs: Path, files: tuple[tuple[str, int, int], ...]) -> Guide:
    problems: list[Problem] = []
    pages = [_page(docs, Path(path), problems) for path, _, _ in files if path.endswith(".md")]
    shared = read_shared(docs, problems)
    return Guide(docs, {page.path: page for page in pages}, shared, tuple(problems))


def _page(docs: Path, path: Path, problems: list[Problem]) -> GuidePage:
    name = path.relative_to(docs).as_posix()
    source = read_page(path, f"{docs.name}/{name}")
    problems += source.problems
    return GuidePage(name, source, None if source.problems else _record(source, problems))


def _record(source: Source, problems: list[Problem]) -> Page | None:
    kind = source.data.get("type")
    if kind is None:
        problems.append(Problem(source.file, 1, "`type` is missing", f"add `type:`, one of: {', '.join(PAGE_TYPES)}"))
        return None
    if not isinstance(kind, str) or kind not in PAGE_TYPES:
        line = source.line(("type",))
        problems.append(Problem(source.file, line, f"type `{kind}` is unknown", suggest(str(kind), PAGE_TYPES)))
        return None
    return validated(PAGE_TYPES[kind], source, problems)
