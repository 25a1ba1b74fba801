"""Builds beside the last good site and swaps when all is well, so that nothing half-built is ever left.

The swap is one step of the file system: whoever looks, and whenever the process is killed, finds the old site or the
new one. What a killed build leaves behind is removed by the next.
"""

import ctypes
import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def staged(site: Path) -> Iterator[Path]:
    """An empty folder beside `site`, on the same file system, gone afterwards unless it was published."""
    with _lock(site.parent):  # nobody takes a folder for a leftover before it is locked
        _restore(site)
        _remove_leftovers(site)
        folder = Path(tempfile.mkdtemp(prefix=_ours(site), dir=site.parent))
        lock = os.open(folder, os.O_RDONLY)
        fcntl.flock(lock, fcntl.LOCK_EX)
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        os.close(lock)
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def short_lived(site: Path, suffix: str, text: str) -> Iterator[Path]:
    """A file beside `site` that holds `text`, gone afterwards. `suffix`: how its name ends."""
    with _lock(site.parent):
        descriptor, name = tempfile.mkstemp(suffix, _ours(site), site.parent)
        fcntl.flock(descriptor, fcntl.LOCK_EX)
    path = Path(name)
    try:
        path.write_text(text, encoding="utf-8")
        yield path
    finally:
        path.unlink()
        os.close(descriptor)


def publish(folder: Path, site: Path) -> None:
    """Puts `folder` in the place of `site`; the last site is then at `folder`, or gone."""
    if not site.exists():
        folder.rename(site)
    elif not _exchange(folder, site):
        site.rename(_last(site))  # a kill between these two: the next build puts it back
        folder.rename(site)
        shutil.rmtree(_last(site))


def _exchange(one: Path, other: Path) -> bool:
    """Exchanges two folders in one step, where system and file system can: renameat2(2), renamex_np(2)."""
    exchange = 2  # RENAME_EXCHANGE of Linux, RENAME_SWAP of macOS
    here = -100  # AT_FDCWD
    library = ctypes.CDLL(None)
    first, second = os.fsencode(one.absolute()), os.fsencode(other.absolute())
    if hasattr(library, "renameat2"):
        return bool(library.renameat2(here, first, here, second, exchange) == 0)
    return bool(hasattr(library, "renamex_np") and library.renamex_np(first, second, exchange) == 0)


def _ours(site: Path) -> str:
    """How the names of all that a build puts beside `site` begin, and no others."""
    return f".{site.name}.build-"


def _last(site: Path) -> Path:
    return site.with_name(f"{_ours(site)}last")


def _restore(site: Path) -> None:
    if _last(site).exists() and not site.exists():
        _last(site).rename(site)


def _remove_leftovers(site: Path) -> None:
    """Removes the folders and files of builds that were killed: the lock of a process ends with it."""
    for path in [path for path in site.parent.iterdir() if path.name.startswith(_ours(site))]:
        with suppress(OSError), _lock(path, fcntl.LOCK_NB):
            path.unlink() if path.is_file() else shutil.rmtree(path, ignore_errors=True)


@contextmanager
def _lock(path: Path, how: int = 0) -> Iterator[None]:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | how)
        yield
    finally:
        os.close(descriptor)
