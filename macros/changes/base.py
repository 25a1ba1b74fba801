"""Unpacks the project as it was at a commit. Of what it holds, only records are read, as plain YAML."""

import io
import subprocess
import tarfile
from pathlib import Path


class NotComparable(Exception):  # noqa: N818 (it is an answer to whoever asks, not a fault)
    """The commit is not there, or cannot be unpacked; the text says what to do."""


def unpack(project: Path, base: str, folder: Path, *paths: str) -> Path:
    """Writes the files of a commit (all, or those below `paths`) into a folder, and returns the folder.

    base: the name of a commit, a branch or a tag. Raises NotComparable where git knows no such commit,
    and where it holds links that lead out of the folder: what they lead to is no part of the commit.
    """
    commit = _git(project, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}")
    if commit is None:
        raise NotComparable(f"`{base}` is no commit here. Fetch the whole history, or name another commit.")
    archive = _git(project, "archive", "--format=tar", commit.decode().strip(), *paths)
    if archive is None:
        raise NotComparable(f"`{base}` holds no folder {' '.join(paths)}. Name another commit.")
    try:
        with tarfile.open(fileobj=io.BytesIO(archive)) as files:
            files.extractall(folder, filter="data")
    except tarfile.FilterError as refused:
        link = refused.tarinfo.name
        raise NotComparable(f"`{base}` holds `{link}`, a link that leads out. Name another commit.") from refused
    return folder


def _git(project: Path, *arguments: str) -> bytes | None:
    done = subprocess.run(["git", *arguments], cwd=project, capture_output=True, check=False)  # noqa: S603, S607
    return None if done.returncode else done.stdout
