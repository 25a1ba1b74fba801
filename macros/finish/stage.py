"""Builds beside the last good site and swaps when all is well, so that nothing half-built is ever left."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def staged(site: Path) -> Iterator[Path]:
    """An empty folder beside `site`, on the same file system, gone afterwards unless it was published."""
    folder = Path(tempfile.mkdtemp(prefix=f".{site.name}-", dir=site.parent))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def publish(folder: Path, site: Path) -> None:
    """Puts `folder` in the place of `site`."""
    with staged(site) as attic:
        if site.exists():
            site.rename(attic / "last")
        folder.rename(site)
