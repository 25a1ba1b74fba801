"""Writes the width and height of pictures into built pages, so that text does not move when a picture arrives."""

import re
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from macros.content.pictures import picture_size

_PICTURE = re.compile(r"<img\b[^<>]*>")
_ATTRIBUTE = re.compile(r'\b(src|width|height)="([^"]*)"')


def add_sizes(html: str, path: str, site: Path) -> str:
    """Returns the HTML of a page with the size of each picture of the site. path: of the page below the site."""

    def sized(match: re.Match[str]) -> str:
        attributes = dict(_ATTRIBUTE.findall(match[0]))
        parts = urlsplit(attributes.get("src", ""))
        if parts.scheme or parts.netloc or "height" in attributes:
            return match[0]
        size = picture_size(site / normpath(join(dirname(path), unquote(parts.path))))
        return match[0].replace("<img", f"<img {_size(attributes.get('width', ''), *size)}", 1) if size else match[0]

    return _PICTURE.sub(sized, html)


def _size(given: str, width: int, height: int) -> str:
    """Returns the attributes of the size. given: the width that the page sets, or empty."""
    if given.isdecimal():
        return f'height="{round(int(given) * height / width)}"'
    return f'width="{width}" height="{height}"'
