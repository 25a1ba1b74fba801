"""Builds a project in this process, as `mkdocs build` does."""

import logging
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import jinja2
import pytest
from jinja2.bccache import Bucket
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs.theme import Theme

from macros.checks.sources import source_issues
from macros.content.load import load
from macros.models.issue import Issue
from tests.support.project import epoch_of

Command = Literal["build", "serve"]


def printed(issues: Iterable[Issue]) -> list[str]:
    """The issues as printed, in the order of files and lines."""
    return [str(issue) for issue in sorted(set(issues))]


def check(project: Path) -> list[str]:
    """What the checks of the sources print. Nothing is built."""
    return printed(source_issues(load(project / "docs")))


@dataclass(frozen=True)
class Outcome:
    """What a build reported.

    issues: of the guide. messages: what MkDocs warned of besides. ended: whether the build was aborted. notices: what
    will be an issue soon.
    """

    issues: list[Issue]
    messages: list[str]
    ended: bool
    notices: list[Issue]

    @property
    def lines(self) -> list[str]:
        """The issues as printed."""
        return printed(self.issues)

    @property
    def is_clean(self) -> bool:
        """Whether nothing was reported and the build was not aborted."""
        return not (self.issues or self.messages or self.ended)


class _Records(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.found: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.found.append(record)


def build(
    project: Path, site: Path | None = None, command: Command = "build", day: str = "", **settings: Any
) -> Outcome:
    """Builds the project into `site`, by default its own, on a day if one is given.

    command: `serve` builds as a preview does.
    """
    folder = site or project / "site"
    with pytest.MonkeyPatch.context() as patch, _records() as records:
        if day:
            patch.setenv("SOURCE_DATE_EPOCH", epoch_of(day))
        patch.setattr(Theme, "get_env", _environment)
        config = load_config(str(project / "mkdocs.yml"), site_dir=str(folder), **settings)
        ended = False
        try:
            config.plugins.on_startup(command=command, dirty=False)
            mkdocs_build(config, serve_url="http://127.0.0.1:8000/" if command == "serve" else None)
        except Abort:
            ended = True
    reported = [record for record in records.found if record.levelno >= logging.WARNING]
    return Outcome(
        issues=[record.msg for record in reported if isinstance(record.msg, Issue)],
        messages=[record.getMessage() for record in reported if not isinstance(record.msg, Issue)],
        ended=ended,
        notices=[record.msg for record in records.found if record not in reported and isinstance(record.msg, Issue)],
    )


@contextmanager
def _records() -> Iterator[_Records]:
    """What is logged for somebody who builds."""
    records, logger = _Records(), logging.getLogger("mkdocs")
    level = logger.level
    logger.addHandler(records)
    logger.setLevel(logging.INFO)
    try:
        yield records
    finally:
        logger.setLevel(level)
        logger.removeHandler(records)


class _Loader(jinja2.FileSystemLoader):
    """Lists no hidden folders: MkDocs leaves them out, and the theme has 14,000 icons in one."""

    def list_templates(self) -> list[str]:
        found = set()
        for folder in self.searchpath:
            for path, folders, files in os.walk(folder, followlinks=True):
                folders[:] = [name for name in folders if not name.startswith(".")]
                found |= {Path(path, name).relative_to(folder).as_posix() for name in files}
        return sorted(found)


class _Compiled(jinja2.BytecodeCache):
    """Keeps compiled templates from build to build. Jinja compares each with its source."""

    def __init__(self) -> None:
        self.codes: dict[str, bytes] = {}

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002 (each project has its own file)
        return name

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self.codes:
            bucket.bytecode_from_string(self.codes[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.codes[bucket.key] = bucket.bytecode_to_string()


_get_env = Theme.get_env
_compiled = _Compiled()


def _environment(theme: Theme) -> jinja2.Environment:
    """The environment of the theme's templates, which takes most of the time of a small build."""
    environment = _get_env(theme)
    environment.loader, environment.bytecode_cache = _Loader(theme.dirs), _compiled
    return environment


def changed(path: Path, change: Callable[[str], str]) -> None:
    """Rewrites a file by a function of its text, which must change it."""
    before = path.read_text(encoding="utf-8")
    after = change(before)
    assert before != after, f"{path.name} was not changed"
    path.write_text(after, encoding="utf-8")


def replaced(path: Path, *pairs: tuple[str, str]) -> None:
    """Replaces text in a file, each at its first place, where it must stand."""
    for before, after in pairs:
        changed(path, lambda text, before=before, after=after: text.replace(before, after, 1))  # type: ignore[misc]


def tree(folder: Path) -> dict[str, bytes]:
    """The content of each file below a folder, by its path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
