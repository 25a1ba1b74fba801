"""Indexes a built site with Pagefind, and reads what it found: the headings and words of each page."""

import gzip
import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

FOLDER = "search/engine"
"""Where the engine and its index lie below the site."""
_LEFT_OUT = (
    "dl:not(.glossary) dt, nav, .crumbs, .toc, .stamp, .flags, .refs, .also, .find-page, aside.note, sup, script"
)
_NEEDED = ("fragment", "index", "filter", "pagefind.js", "wasm.en.pagefind", "pagefind-entry.json")
_SIGNATURE = b"pagefind_dcd"


class SearchError(Exception):
    """The engine did not index the site."""


@dataclass(frozen=True)
class Indexed:
    """A page as the engine read it: its address below the site, title, text, and headings as (id, text)."""

    url: str
    title: str
    text: str
    headings: tuple[tuple[str, str], ...]


def index_site(site: Path) -> dict[str, Indexed]:
    """Writes the index of all pages with `main article` below `site`; gives what was read, by address.

    Raises SearchError with what the engine says if it fails.
    """
    folder = site / FOLDER
    shutil.rmtree(folder, ignore_errors=True)
    command = ["--site", str(site), "--output-path", str(folder), "--quiet", "--force-language", "en"]
    command += ["--root-selector", "main article", "--exclude-selectors", _LEFT_OUT]
    done = subprocess.run(  # noqa: S603 (our own command)
        [sys.executable, "-m", "pagefind_bin", *command], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SearchError(done.stderr or done.stdout)
    for path in folder.iterdir():
        if not path.name.startswith(_NEEDED) and path.suffix != ".pf_meta":
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    pages = map(_read, (folder / "fragment").iterdir())
    return {page.url: page for page in sorted(pages, key=lambda page: page.url)}


def _read(path: Path) -> Indexed:
    """A fragment is gzip of a signature and JSON (Pagefind 1.x)."""
    found = json.loads(gzip.decompress(path.read_bytes()).removeprefix(_SIGNATURE))
    headings = [(anchor["id"], anchor["text"]) for anchor in found["anchors"] if anchor["element"] in ("h2", "h3")]
    title = found["meta"].get("title", "")
    return Indexed(found["url"].removeprefix("/"), title, found["content"], tuple(headings))
