"""Which files may lie below docs/: pages, shared records, and assets of known kinds. All else would be published."""

from collections.abc import Iterator
from pathlib import Path

from macros.records.guide import Guide
from macros.records.problems import Problem, suggest
from macros.records.shared_files import DATA, FILES

ASSETS = {".css", ".svg", ".png", ".jpg", ".webp"}
SCRIPTS = "assets/scripts/"


def stray_files(guide: Guide) -> Iterator[Problem]:
    """Links, files of other kinds, and shared files that nothing reads."""
    for path in sorted(guide.docs.rglob("*")):
        name = path.relative_to(guide.docs).as_posix()
        problem = _problem(path, name)
        if problem:
            yield Problem(f"{guide.docs.name}/{name}", 1, *problem)


def _problem(path: Path, name: str) -> tuple[str, str] | None:
    if path.is_symlink():
        return "is a link to another file", "put the file itself there"
    if path.is_dir():
        return ("is a folder with the name of a page", "rename it") if path.suffix in (".md", ".yml") else None
    if name.startswith(f"{DATA}/"):
        return (
            None
            if path.name in FILES
            else ("is a shared file that nothing reads", suggest(path.name, FILES, "remove it"))
        )
    return None if path.suffix in _allowed(name) else ("is of a kind that is not published from here", "remove it")


def _allowed(name: str) -> set[str]:
    if name.startswith(SCRIPTS):
        return {".js"}
    return ASSETS if name.startswith("assets/") else {".md"}
