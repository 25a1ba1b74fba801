"""Which files may lie below docs/: pages, shared records, and assets of known kinds. All else would be published."""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.records.fields import SLUG
from macros.records.guide import Guide, GuidePage
from macros.records.problems import Problem, suggest
from macros.records.shared_files import DATA, FILES

ASSETS = {".css", ".svg", ".png", ".jpg", ".webp"}
SCRIPTS = "assets/scripts/"
_TAKEN = ("assets/", "templates/")
"""What the builder takes for its own: it makes no page of a file there."""


def stray_files(guide: Guide) -> Iterator[Problem]:
    """Links, files of other kinds or names, shared files that nothing reads, and pages with one address."""
    for path in sorted(guide.docs.rglob("*")):
        name = path.relative_to(guide.docs).as_posix()
        problem = _problem(path, name)
        if problem:
            yield Problem(f"{guide.docs.name}/{name}", 1, *problem)
    yield from _same_address(guide)


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
    if path.suffix not in _allowed(name):
        return "is of a kind that is not published from here", "remove it"
    return _unfit(name) if path.suffix == ".md" else None


def _allowed(name: str) -> set[str]:
    if name.startswith(SCRIPTS):
        return {".js"}
    return ASSETS if name.startswith("assets/") else {".md"}


def _unfit(name: str) -> tuple[str, str] | None:
    """What is wrong with the name of a page, which is its address as well."""
    if not all(re.fullmatch(SLUG, part) for part in name.removesuffix(".md").split("/")):
        return "has a name that makes no address", "use small letters, digits and single hyphens: `pool-therapy.md`"
    if f"{name.removesuffix('.md')}/".startswith(_TAKEN):
        return "has a name that the builder takes for its own files", "rename the page or its folder"
    return None


def _same_address(guide: Guide) -> Iterator[Problem]:
    first: dict[str, GuidePage] = {}
    for page in guide.pages.values():
        if page is not (taken := first.setdefault(page.url, page)):
            message = f"has the address `{page.url}`, and so has {taken.source.file}"
            yield Problem(page.source.file, 1, message, "rename or remove one of the two")
