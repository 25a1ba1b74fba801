"""Minifies the scripts and style sheets of a built site, and removes unused assets, most of them from Material."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import minify

_NAME = re.compile(r"[\w.-]+\.\w+")
_NAMED = re.compile(r'="([^"<>]*\.\w+)"')
_TYPES = {".js": "text/javascript", ".css": "text/css"}
_TEXT_FILES = {".css", ".js", ".svg", ".json", ".webmanifest"}


def minify_assets(site: Path) -> None:
    """Minifies scripts and style sheets below `assets/` in place, but those that are minified already (`*.min.*`)."""
    for path in sorted((site / "assets").rglob("*")):
        if path.suffix in _TYPES and not path.stem.endswith(".min"):
            path.write_text(_minify(_TYPES[path.suffix], path.read_text(encoding="utf-8")), encoding="utf-8")


@cache
def _minify(media_type: str, text: str) -> str:
    """Minifies a text until it gets no smaller, so that a second run changes nothing. A preview asks repeatedly."""
    smaller = minify.string(media_type, text)
    return _minify(media_type, smaller) if len(smaller) < len(text) else text


def prune_assets(site: Path, pages: Iterable[str]) -> None:
    """Deletes each file below `assets/` that neither a page nor a used file names. pages: their HTML."""
    files = {path: path.name for path in (site / "assets").rglob("*") if path.is_file()}
    keep: set[Path] = set()
    named = {name for page in pages for name in names_in(page)}
    while found := {path for path, name in files.items() if name in named and path not in keep}:
        keep |= found
        for path in found:
            if path.suffix in _TEXT_FILES:
                named |= set(_NAME.findall(path.read_text(encoding="utf-8")))
    for path in files.keys() - keep:
        path.unlink()
    for folder in sorted((site / "assets").rglob("*/"), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()


def names_in(page: str) -> set[str]:
    """Returns the file names at the end of the attributes of a page."""
    return {name for value in set(_NAMED.findall(page)) for name in _NAME.findall(value)[-1:]}
