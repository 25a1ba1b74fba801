"""Gives each page the styles of its first screen in its head: that is shown when one file has come."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path

from lightningcss import bundle_css, process_stylesheet

from macros.finish.first_view import first_view, part_styles
from macros.finish.scripts import LOADER, parts
from macros.finish.selectors import names_of, names_said, parse

FOLDER = "assets/styles"
LATER = ("states.css", "print.css")
"""The sheets of which no first screen shows anything. They come last."""
_SHEET = re.compile(r'\s*<link rel="stylesheet" href="([^"]+)">')


class Styles:
    """The styles of a site: those that pages link to, joined, and sheets that scripts load. Scripts stand by path.

    Of a site whose pages hold their styles already, the sheets of scripts are left.
    """

    def __init__(self, site: Path, scripts: Mapping[str, str]) -> None:
        self.folder = site / FOLDER
        self.sheet, self.later = map(parse, _joined(site))
        self.names = frozenset([*self.sheet.names(), *self.later.names()])
        held = parts(scripts)
        self.at_once = self._said([LOADER])
        self.said = self._said(script for path, script in scripts.items() if path not in held)
        self.parts = {selector: self._said([scripts[path]]) for path, selector in held.items() if path in scripts}
        self.added = "".join(_minify_added(site, "\n".join(scripts.values())))
        self.parted = cache(self._parted)

    def put_into(self, html: str) -> str:
        """The page with its first styles in the place of its links to sheets, and a link to the rest.

        Who has scripts off gets the rest by the link; else the script in the page loads it, when it is shown.
        """
        head, end, body = html.partition("</head>")
        sheets = _SHEET.findall(head)
        if not sheets:
            return html
        held = names_of(html)
        loaded = (said for selector, said in self.parts.items() if selector in held)
        first = self.at_once | self.names.intersection(names_of(first_view(html)))
        style, rest = self.parted(first, self.said.union(self.names & held, *loaded))
        link = f'<link rel="stylesheet" data-rest href="{sheets[0].rpartition("/")[0]}/{rest}">'
        new = iter([f"\n<style>{style}</style>\n<noscript>{link}</noscript>"])
        return _SHEET.sub(lambda _: next(new, ""), head) + end + body

    def _said(self, scripts: Iterable[str]) -> frozenset[str]:
        """The names that scripts may add to a page."""
        return frozenset().union(*(names_said(script, self.names) for script in scripts))

    def _parted(self, first: frozenset[str], names: frozenset[str]) -> tuple[str, str]:
        """The first styles, and the file that is written for the rest. Pages of a kind need the same: they are few."""
        style, rest = part_styles(self.sheet, self.later, first, names, self.added)
        path = self.folder / f"{sha256(rest.encode()).hexdigest()[:12]}.css"
        path.write_text(rest, encoding="utf-8")
        return style, path.name


def _minify_added(site: Path, scripts: str) -> Iterator[str]:
    """Minifies in place each sheet that a script names; the text of each."""
    for path in sorted((site / FOLDER).glob("*.css")):
        if path.name in scripts:
            css = process_stylesheet(path.read_text(encoding="utf-8"))
            path.write_text(css, encoding="utf-8")
            yield css


def _joined(site: Path) -> tuple[str, str]:
    """What the home page loads, and each page alike, as two sheets: that for first screens, and `LATER`."""
    sheets = _SHEET.findall((site / "index.html").read_text(encoding="utf-8"))
    later = [href for href in sheets if href.endswith(LATER)]
    return _bundle(site, [href for href in sheets if href not in later]), _bundle(site, later)


def _bundle(site: Path, sheets: list[str]) -> str:
    entry = site / "styles.css"
    entry.write_text("".join(f'@import url("{href}");' for href in sheets), encoding="utf-8")
    css = process_stylesheet(bundle_css(str(entry)))
    entry.unlink()
    return css
