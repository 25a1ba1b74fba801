"""Finds the files of the theme."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader


class VisibleFiles(FileSystemLoader):
    """Lists no hidden files. MkDocs publishes none, and would look at each of Material's 14,500 icons (`.icons/`)."""

    def list_templates(self) -> list[str]:
        """Returns the paths of all files but the hidden ones. Templates can include hidden files all the same."""
        return sorted({path for folder in self.searchpath for path in _visible(folder)})


def visible_environment(get_environment: Callable[[], Environment], folders: Sequence[str]) -> Environment:
    """Returns the environment of the theme, with a loader that lists no hidden files. folders: those of the theme.

    Jinja keeps compiled templates by their paths, so links are followed: each copy of a project shares them.
    """
    environment = get_environment()
    environment.loader = VisibleFiles([Path(folder).resolve() for folder in folders])
    return environment


def _visible(root: str) -> list[str]:
    found: list[str] = []
    for folder, folders, files in os.walk(root):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += (Path(folder, name).relative_to(root).as_posix() for name in files if not name.startswith("."))
    return found
