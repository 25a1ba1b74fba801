"""Packs files as a ZIP file whose bytes depend on their names and contents only."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_UNIX = 3
_READABLE = 0o100644 << 16
"""A regular file that everybody can read, in the attributes of Unix."""


def pack(files: Mapping[str, bytes], target: Path, day: date) -> None:
    """Writes a ZIP file with one folder of its own name. day: the time of all files."""
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, content in sorted(files.items()):
            info = ZipInfo(f"{target.stem}/{name}", (day.year, day.month, day.day, 0, 0, 0))
            info.create_system, info.external_attr, info.compress_type = _UNIX, _READABLE, ZIP_DEFLATED
            archive.writestr(info, content)
