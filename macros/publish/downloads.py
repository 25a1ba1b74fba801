"""Writes the files to download: in a build, and in a preview that is asked to."""

import os
from pathlib import Path

from macros.content.guide import Guide
from macros.publish.archive import write_archive


def write_downloads(guide: Guide, site: Path, address: str, is_preview: bool = False) -> None:
    """Writes the files below a built site, the archive last: it holds the others. DOWNLOADS is `on` or `off`.

    address: the URL of the site, with a trailing `/`.
    """
    if guide.is_complete and os.environ.get("DOWNLOADS", "off" if is_preview else "on") == "on":
        write_archive(site, guide.newest_check, address)
