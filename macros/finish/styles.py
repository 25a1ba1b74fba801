"""Joins all style sheets of the site into one that holds only what the built pages use."""

import re
from hashlib import sha256
from pathlib import Path

from lightningcss import bundle_css, process_stylesheet

from macros.finish.selectors import Used, prune

FOLDER = "assets/styles/"
_SHEET = re.compile(r'\s*(?:<style>([^<]*)</style>|<link rel="stylesheet" href="([^"]+)">)')
_IMPORT = re.compile(r'@import url\("([^"]+)"\)')
_DEFINED = re.compile(r"(--[\w-]+):|@(?:-webkit-)?keyframes ([\w-]+)")


def join_styles(site: Path, used: Used) -> str:
    """Writes the one style sheet below `site`; its path there, with a hash of what it holds.

    It is made of what the home page loads: each page loads the same. Raises ValueError where a page has no style.
    """
    home = (site / "index.html").read_text(encoding="utf-8")
    sheets = [written or f'@import url("{href}");' for written, href in _SHEET.findall(home)]
    if not sheets:
        raise ValueError("index.html loads no style sheet")
    entry = site / "styles.css"
    entry.write_text("".join(sheets), encoding="utf-8")
    css = _without_unused_names(process_stylesheet(prune(bundle_css(str(entry)), used)))
    entry.unlink()
    path = f"{FOLDER}guide.{sha256(css.encode()).hexdigest()[:10]}.css"
    (site / path).write_text(css, encoding="utf-8")
    return path


def link_style(html: str, path: str, root: str) -> str:
    """The page with one link to the style sheet at `path`, in the place of all others. `root` leads to the site."""
    head, end, body = html.partition("</head>")
    links = iter([f'\n<link rel="stylesheet" href="{root}{path}">'])
    return _SHEET.sub(lambda _: next(links, ""), head) + end + body


def _without_unused_names(css: str) -> str:
    """The minified sheet without custom properties and animations that nothing in it uses; they may hang together."""
    while unused := {name for name in map("".join, _DEFINED.findall(css)) if not _uses(css, name)}:
        css = process_stylesheet(css, unused_symbols=unused)
    return css


def _uses(css: str, name: str) -> bool:
    return bool(re.search(rf"(?<!keyframes )(?<![\w-]){name}(?![\w:-])", css))
