"""Gives each page the styles that it uses, in its head: a page is shown when one file has come."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from lightningcss import bundle_css, process_stylesheet

from macros.finish.scripts import parts
from macros.finish.selectors import names_of, names_said, parse

FOLDER = "assets/styles"
_SHEET = re.compile(r'\s*<link rel="stylesheet" href="([^"]+)">')
_DEFINED = re.compile(r"(--[\w-]+):|@(?:-webkit-)?keyframes ([\w-]+)")
_USED = re.compile(r"(?<!keyframes )(?<![\w-])[\w-]+(?![\w:-])")


class Styles:
    """The styles of a site: those that pages link to, joined, and sheets that scripts load. Scripts stand by path.

    Of a site whose pages hold their styles already, the sheets of scripts are left.
    """

    def __init__(self, site: Path, scripts: Mapping[str, str]) -> None:
        self.sheet = parse(_joined(site))
        self.names = frozenset(self.sheet.names())
        held = parts(scripts)
        self.said = self._said(script for path, script in scripts.items() if path not in held)
        self.parts = {selector: self._said([scripts[path]]) for path, selector in held.items() if path in scripts}
        self.late = "".join(_minify_late(site, "\n".join(scripts.values())))
        self.written = cache(self._written)

    def put_into(self, html: str) -> str:
        """The page with its styles in the place of its links to sheets, if it still has such links."""
        head, end, body = html.partition("</head>")
        held = names_of(html)
        loaded = (said for selector, said in self.parts.items() if selector in held)
        style = self.written(self.said.union(self.names & held, *loaded))
        styles = iter([f"\n<style>{style}</style>"])
        return _SHEET.sub(lambda _: next(styles, ""), head) + end + body

    def _said(self, scripts: Iterable[str]) -> frozenset[str]:
        """The names that scripts may add to a page."""
        return frozenset().union(*(names_said(script, self.names) for script in scripts))

    def _written(self, names: frozenset[str]) -> str:
        """The styles for a page that holds these names. Pages of a kind hold the same, so they are few."""
        return _tidy(self.sheet.written(names), self.late)


def _minify_late(site: Path, scripts: str) -> Iterator[str]:
    """Minifies in place each sheet that a script names; the text of each."""
    for path in sorted((site / FOLDER).glob("*.css")):
        if path.name in scripts:
            css = process_stylesheet(path.read_text(encoding="utf-8"))
            path.write_text(css, encoding="utf-8")
            yield css


def _joined(site: Path) -> str:
    """What the home page loads, as one sheet: each page loads the same."""
    sheets = _SHEET.findall((site / "index.html").read_text(encoding="utf-8"))
    entry = site / "styles.css"
    entry.write_text("".join(f'@import url("{href}");' for href in sheets), encoding="utf-8")
    css = process_stylesheet(bundle_css(str(entry)))
    entry.unlink()
    return css


def _tidy(css: str, late: str) -> str:
    """The sheet, minified, without custom properties and animations that neither it nor a later sheet uses."""
    css = process_stylesheet(css)
    while unused := set(map("".join, _DEFINED.findall(css))) - set(_USED.findall(css + late)):
        css = process_stylesheet(css, unused_symbols=unused)  # they may hang together
    return css
