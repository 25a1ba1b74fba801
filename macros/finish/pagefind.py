"""Reads what search needs of built pages, and indexes their text with Pagefind."""

import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from html import escape
from pathlib import Path

import minify
from selectolax.lexbor import LexborHTMLParser

FOLDER = "search/engine"
"""Where the engine and its index lie below the site."""
_LEFT_OUT = (
    "dl:not(.glossary) dt, nav, .crumbs, .toc, .stamp, .flags, .refs, .also, .find-page, aside.note, sup, script, "
    ".sized, button, .related, .sheet, .improve"
)
"""What stands on many pages alike, leads to others or is no text."""
_LEAN = '<!doctype html><html lang="en"><body><h1>{title}</h1><p>{text}</p></body></html>'
_BEFORE_MARK = re.compile(r" (?=[.,;:?!)\u2019])")
_NEEDED = ("fragment", "index", "pagefind.js", "wasm.en.pagefind", "pagefind-entry.json")


class SearchError(Exception):
    """The engine did not index the site."""


@dataclass(frozen=True)
class Indexed:
    """A page as search knows it: its address below the site, title, text, and headings as (id, text)."""

    url: str
    title: str
    text: str
    headings: tuple[tuple[str, str], ...]


def read_page(site: Path, url: str) -> Indexed | None:
    """What search needs of the built page at an address below the site; None where there is no article."""
    path = site / url / "index.html"
    tree = LexborHTMLParser(path.read_text(encoding="utf-8")) if path.is_file() else None
    article = tree and tree.css_first("main article")
    if not article:
        return None
    title = article.css_first("h1")
    for part in article.css(_LEFT_OUT):
        part.decompose()
    headings = [(heading.id or "", _text(heading.text())) for heading in article.css("h2[id], h3[id]")]
    text = _BEFORE_MARK.sub("", _text(article.text(separator=" ")))
    return Indexed(url, _text(title.text()) if title else "", text, tuple(headings))


def index(pages: list[Indexed], site: Path) -> None:
    """Writes the index of the text of pages below `site`.

    The engine is given lean pages: reading the whole ones would take it twice as long. Raises SearchError with what it
    says if it fails.
    """
    folder = site / FOLDER
    shutil.rmtree(folder, ignore_errors=True)
    with tempfile.TemporaryDirectory() as lean:
        for page in pages:
            path = Path(lean) / page.url / "index.html"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(_LEAN.format(title=escape(page.title), text=escape(page.text)), encoding="utf-8")
        command = ["--site", lean, "--output-path", str(folder.resolve()), "--quiet", "--force-language", "en"]
        done = subprocess.run(  # noqa: S603 (our own command)
            [sys.executable, "-m", "pagefind_bin", *command], capture_output=True, text=True, check=False
        )
    if done.returncode:
        raise SearchError(done.stderr or done.stdout)
    for path in folder.iterdir():
        if not path.name.startswith(_NEEDED) and path.suffix != ".pf_meta":
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    script = folder / "pagefind.js"
    script.write_text(minify.string("text/javascript", script.read_text(encoding="utf-8")), encoding="utf-8")


def _text(text: str) -> str:
    return " ".join(text.split())
