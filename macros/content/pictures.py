"""Reads the size of pictures."""

import re
from functools import lru_cache
from pathlib import Path

import imagesize

_VIEW_BOX = re.compile(r'<svg\b[^>]*\bviewBox="[-\d.]+[ ,]+[-\d.]+[ ,]+([\d.]+)[ ,]+([\d.]+)"')


def picture_size(path: Path) -> tuple[int, int] | None:
    """Returns the width and height of a picture in pixels; None if it cannot be read."""
    if not path.is_file():
        return None
    status = path.stat()
    return _read_size(str(path), status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=1024)
def _read_size(path: str, _changed: int, _size: int) -> tuple[int, int] | None:
    try:
        width, height = imagesize.get(path)
        if width < 1 and path.endswith(".svg"):
            box = _VIEW_BOX.search(Path(path).read_text(encoding="utf-8", errors="replace"))
            width, height = (float(box[1]), float(box[2])) if box else (0, 0)
    except (OSError, ValueError):
        return None
    return (round(width), round(height)) if width >= 1 and height >= 1 else None
