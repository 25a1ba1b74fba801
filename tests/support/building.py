"""Builds a project in this process, as `mkdocs build` does."""

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs_macros import context

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
        patch.setattr(context, "get_git_info", dict)  # the macros plugin runs git twelve times, and no page uses it
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
