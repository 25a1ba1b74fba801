"""Checks the files below docs/. Only pages, shared records and assets of known kinds are allowed."""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.content.guide import Guide, GuidePage
from macros.content.pictures import picture_size
from macros.content.record import SUFFIX
from macros.content.shared_files import DATA, FILES
from macros.models.fields import SLUG
from macros.models.issue import Issue, Message, suggest

PICTURES = {".jpeg", ".jpg", ".png", ".svg", ".webp"}
MAX_PICTURE = 500_000
"""Maximum number of bytes of a picture."""
ASSETS = PICTURES | {".css"}
SCRIPTS = "assets/scripts/"
_PICTURE_NAME = re.compile(r"[A-Za-z0-9][\w.-]*", re.ASCII)
_RESERVED = ("assets/", "edit/", "templates/")
"""Folders that the builder or the form for editors uses: there are no pages in them."""


def check_files(guide: Guide) -> Iterator[Issue]:
    """Yields an issue for each file that is not allowed, each missing page, and each address that two pages have."""
    for path in sorted(guide.docs.rglob("*")):
        name = path.relative_to(guide.docs).as_posix()
        message = _check_file(path, name)
        if message:
            yield Issue(f"{guide.docs.name}/{name}", 1, *message)
    for name in guide.missing_pages:
        yield Issue(f"{guide.docs.name}/{name}", 1, "missing-page", "the page is missing", "restore it")
    yield from _check_addresses(guide)


def _check_file(path: Path, name: str) -> Message | None:
    if path.is_symlink():
        return Message("symbolic-link", "is a link to another file", "put the file itself there")
    if path.is_dir():
        is_misleading = path.suffix in (".md", ".yml")
        return Message("folder-name", "is a folder with the name of a file", "rename it") if is_misleading else None
    if name.startswith(f"{DATA}/"):
        hint = suggest(path.name, FILES, "remove it")
        return None if path.name in FILES else Message("unknown-shared-file", "is not a known shared file", hint)
    if path.name.endswith(SUFFIX):
        return _check_evidence(path)
    allowed = _allowed_suffixes(name)
    if path.suffix not in allowed:
        hint = f"remove it, or convert it; files here end in {', '.join(sorted(allowed))}"
        return Message("file-type", "has a file type that is not published from this folder", hint)
    if path.suffix in PICTURES:
        return _check_picture(path)
    return _check_page_name(name) if path.suffix == ".md" else None


def _check_evidence(path: Path) -> Message | None:
    page = path.with_name(f"{path.name.removesuffix(SUFFIX)}.md")
    if page.is_file():
        return None
    hint = f"name it after its page, or add {page.name} beside it"
    return Message("evidence-without-page", "is an evidence file without a page", hint)


def _allowed_suffixes(name: str) -> set[str]:
    if name.startswith(SCRIPTS):
        return {".js"}
    return ASSETS if name.startswith("assets/") else PICTURES | {".md"}


def _check_picture(path: Path) -> Message | None:
    if not _PICTURE_NAME.fullmatch(path.name):
        hint = "use letters, digits, hyphens and underscores: `side-lying.png`"
        return Message("picture-name", "has a name that cannot be an address", hint)
    if (size := path.stat().st_size) > MAX_PICTURE:
        hint = f"save it with fewer pixels or as WebP: at most {MAX_PICTURE // 1000} kB"
        return Message("picture-too-large", f"has {size // 1000:,} kB", hint)
    if picture_size(path) is None:
        hint = "save it again; an SVG needs `viewBox` in its first element"
        return Message("picture-unreadable", "is a picture whose width and height cannot be read", hint)
    return None


def _check_page_name(name: str) -> Message | None:
    """Checks the name of a page, which is also its address."""
    if not all(re.fullmatch(SLUG, part) for part in name.removesuffix(".md").split("/")):
        hint = "use small letters, digits and single hyphens: `pool-therapy.md`"
        return Message("page-name", "has a name that cannot be an address", hint)
    if f"{name.removesuffix('.md')}/".startswith(_RESERVED):
        return Message("reserved-name", "has a name that the builder uses itself", "rename the page or its folder")
    return None


def _check_addresses(guide: Guide) -> Iterator[Issue]:
    first: dict[str, GuidePage] = {}
    for page in guide.pages.values():
        if page is not (other := first.setdefault(page.url, page)):
            message = f"has the address `{page.url}`, and so has {other.source.file}"
            yield Issue(page.source.file, 1, "duplicate-address", message, "rename or remove one of the two")
