"""Decides about the files to download, and writes the archive when all others are written."""

import os
from pathlib import Path

from macros.content.guide import Guide
from macros.publish.archive import write_archive


def wants_downloads(is_preview: bool) -> bool:
    """Returns whether handouts and the archive are made: as DOWNLOADS says, `on` or `off`, else in a build only."""
    return os.environ.get("DOWNLOADS", "off" if is_preview else "on") == "on"


def write_downloads(guide: Guide, site: Path, address: str, is_preview: bool = False) -> None:
    """Writes the archive below a built site if it is wanted.

    address: the URL of the site, with a trailing `/`.
    """
    if guide.is_complete and wants_downloads(is_preview):
        write_archive(site, guide.newest_check, address)
