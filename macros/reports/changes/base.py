"""Unpacks the project as of a commit. Only its records are read, as plain YAML; its code does not run."""

import io
import subprocess
import tarfile
from pathlib import Path

from macros.models.issue import Refused


def unpack(project: Path, base: str, folder: Path, *paths: str) -> Path:
    """Writes the files of a commit (all, or those below `paths`) into a folder, and returns the folder.

    base: the name of a commit, a branch or a tag. Raises Refused if git does not know it, or if it contains links
    that lead out of the folder.
    """
    commit = _git(project, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}")
    if commit is None and _git(project, "rev-parse", "--git-dir") is None:
        raise Refused("This folder is not a git checkout, so there is nothing to compare. Clone the repository.")
    if commit is None:
        raise Refused(f"`{base}` is not a commit here. Fetch the whole history, or name another commit.")
    archive = _git(project, "archive", "--format=tar", commit.decode().strip(), *paths)
    if archive is None:
        raise Refused(f"`{base}` has no folder {' '.join(paths)}. Name another commit.")
    try:
        with tarfile.open(fileobj=io.BytesIO(archive)) as files:
            folder.mkdir(exist_ok=True)
            files.extractall(folder, filter="data")
    except tarfile.FilterError as refused:
        link = refused.tarinfo.name
        raise Refused(
            f"`{base}` contains `{link}`, a link that leads out of the project. Name another commit."
        ) from refused
    return folder


def _git(project: Path, *arguments: str) -> bytes | None:
    done = subprocess.run(["git", *arguments], cwd=project, capture_output=True, check=False)  # noqa: S603, S607
    return None if done.returncode else done.stdout
