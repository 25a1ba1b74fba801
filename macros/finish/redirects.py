"""Builds redirects without script: a small page where a page was, a second id where an anchor was."""

import re
from collections.abc import Iterable
from html import escape
from pathlib import Path
from posixpath import relpath

_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={to}">
<link rel="canonical" href="{to}">
<title>This page has moved</title>
</head>
<body>
<main><h1>This page has moved</h1>
<p><a href="{to}">Go to its new place</a></p></main>
</body>
</html>
"""


def build_redirects(moved: Iterable[tuple[str, str]], site: Path) -> None:
    """Builds a redirect for each pair of addresses below the root (`old/`, `new/#part`; `page/#old`, `page/#new`).

    What is there already stays as it is, so a second run changes nothing.
    """
    for old, new in moved:
        page, _, anchor = old.partition("#")
        if anchor:
            _add_id(site / page / "index.html", anchor, new.partition("#")[2])
        else:
            _add_page(page, new, site)


def alias(anchor: str) -> str:
    """The element that holds an old id."""
    return f'<span id="{escape(anchor)}"></span>'


def _add_page(old: str, new: str, site: Path) -> None:
    file = site / old / "index.html"
    if not file.exists():
        path, mark, anchor = new.partition("#")
        to = f"{relpath(path or '.', old)}/{mark}{anchor}"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_PAGE.format(to=escape(to)), encoding="utf-8")


def _add_id(file: Path, old: str, new: str) -> None:
    if not file.is_file():
        return
    html = file.read_text(encoding="utf-8")
    if f'id="{escape(old)}"' not in html:
        start = re.compile(rf'<[^<>]*\sid="{re.escape(escape(new))}"[^<>]*>')
        file.write_text(start.sub(lambda tag: tag[0] + alias(old), html, count=1), encoding="utf-8")
