"""Redirects without scripts: a small page at the old URL, a second id for an old anchor."""

import re
from collections.abc import Iterable
from html import escape
from posixpath import relpath

_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
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


def add_redirects(moved: Iterable[tuple[str, str]], pages: dict[str, str]) -> None:
    """Adds redirects to the pages, {path below the site: HTML}. Idempotent.

    moved: pairs of URLs relative to the root (`old/`, `new/#section`; `page/#old`, `page/#new`).
    """
    for old, new in moved:
        page, _, anchor = old.partition("#")
        path = f"{page}index.html"
        if not anchor:
            pages.setdefault(path, _page(page, new))
        elif path in pages:
            pages[path] = _with_alias(pages[path], anchor, new.partition("#")[2])


def alias(anchor: str) -> str:
    """Returns the element with an old id."""
    return f'<span id="{escape(anchor)}"></span>'


def _page(old: str, new: str) -> str:
    path, mark, anchor = new.partition("#")
    return _PAGE.format(to=escape(f"{relpath(path or '.', old)}/{mark}{anchor}"))


def _with_alias(html: str, old: str, new: str) -> str:
    if f'id="{escape(old)}"' in html:
        return html
    start = re.compile(rf'<[^<>]*\sid="{re.escape(escape(new))}"[^<>]*>')
    return start.sub(lambda tag: tag[0] + alias(old), html, count=1)
