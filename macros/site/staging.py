"""Builds into a folder beside the site and replaces the site when the build is complete."""

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_READ_ONLY = "make the folder writable, or build elsewhere: mkdocs build --site-dir FOLDER"
_HINTS = {
    errno.ENOSPC: "free some space on the disk",
    errno.EDQUOT: "free some space on the disk",
    errno.EACCES: _READ_ONLY,
    errno.EPERM: _READ_ONLY,
    errno.EROFS: _READ_ONLY,
}
"""What to do when the system refuses to read or write a file."""


def create_staging(site: Path) -> Path:
    """Creates an empty folder beside `site`, on the same file system. Removes what an interrupted build left there."""
    site.parent.mkdir(parents=True, exist_ok=True)
    _recover(site)
    folder = Path(tempfile.mkdtemp(prefix=f"{_prefix(site)}{os.getpid()}-", dir=site.parent))
    folder.chmod(0o755)
    return folder


def publish(folder: Path, site: Path) -> None:
    """Replaces `site` by the staging folder, in two renames.

    If a build is killed between them, the next one restores the old site.
    """
    old = folder.with_suffix(".old")
    with suppress(FileNotFoundError):
        site.rename(old)
    folder.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def discard(folder: Path) -> None:
    """Removes a staging folder that was not published."""
    shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def staged_copy(site: Path) -> Iterator[Path]:
    """Yields a copy of the site in a staging folder, which replaces the site unless an error is raised."""
    site = site.resolve()
    folder = create_staging(site)
    try:
        shutil.copytree(site, folder, dirs_exist_ok=True)
        yield folder
    except BaseException:
        discard(folder)
        raise
    publish(folder, site)


def refusal(error: OSError) -> str:
    """Returns what the system refused and what to do, in one line."""
    hint = _HINTS.get(error.errno or 0, "try again")
    return f"{error.filename2 or error.filename or 'a file'}: {error.strerror}; {hint}"


def _prefix(site: Path) -> str:
    return f".{site.name}.build-"


def _recover(site: Path) -> None:
    """Restores a site that was renamed and not replaced, and removes the folders of builds that have ended."""
    for folder in sorted(site.parent.glob(f"{_prefix(site)}*")):
        process = folder.name.removeprefix(_prefix(site)).partition("-")[0]
        if process.isdigit() and _is_running(int(process)):
            continue
        if folder.suffix == ".old" and not site.exists():
            folder.rename(site)
        else:
            discard(folder)


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return process != os.getpid()
