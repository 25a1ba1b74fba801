"""Minifies scripts and style sheets, removes unused assets, and names the folder of scripts by a hash."""

import re
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from pathlib import Path

import minify

_NAME = re.compile(r"[\w.-]+\.\w+")
_NAMED = re.compile(r'="([^"<>]*\.\w+)"')
_TYPES = {".js": "text/javascript", ".css": "text/css"}
_SCRIPTS = ("scripts", "search")
"""The folders below `assets/` with scripts and what they load. Scripts name each other relative to these."""
_SCRIPT = re.compile(r'( (?:src|href)="(?:(?:\.\.?/)*|/(?:[^"/]+/)*))assets(?=/(?:scripts|search)/)')
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


def hash_scripts(site: Path) -> str:
    """Moves scripts to a folder whose name has a hash of them, and returns the name: `assets` if there are none.

    A page that was opened before a deployment thus never loads a script of another build.
    """
    folders = [folder for name in _SCRIPTS if (folder := site / "assets" / name).is_dir()]
    files = sorted(path for folder in folders for path in folder.rglob("*") if path.is_file())
    content = b"".join(path.relative_to(site).as_posix().encode() + path.read_bytes() for path in files)
    target = f"assets-{sha256(content).hexdigest()[:12]}" if files else "assets"
    for folder in folders if files else ():
        (site / target).mkdir(exist_ok=True)
        folder.rename(site / target / folder.name)
    return target


def name_scripts(html: str, folder: str) -> str:
    """Returns a page that loads its scripts from the folder of `hash_scripts`."""
    return _SCRIPT.sub(rf"\g<1>{folder}", html)
