"""Builds the site and checks it: what editors wrote, and what the builder made of it. All problems in one list."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from macros.check import problems_of
from macros.finish.links import Fault, check_links
from macros.finish.stage import publish, staged
from macros.records.load import Guide, GuidePage, load
from macros.records.problems import Problem

BUILDER = ("mkdocs", "build", "--strict", "--site-dir")
"""The one place that names the builder."""


@dataclass(frozen=True)
class Outcome:
    """What came of a build: how many pages, the problems, and (where there is no problem to name) what the builder said."""

    pages: int
    problems: list[Problem]
    builder_says: str


def check(project: Path) -> Outcome:
    """Builds the project into a folder that is thrown away, and tells every problem."""
    with staged(project / "site") as folder:
        return _build(project, folder)


def build(project: Path, site: Path) -> Outcome:
    """Builds the project into `site`. With a problem, the last good site stays as it is."""
    with staged(site) as folder:
        outcome = _build(project, folder)
        if not outcome.problems and not outcome.builder_says:
            publish(folder, site)
        return outcome


def _build(project: Path, folder: Path) -> Outcome:
    guide = load(project / "docs")
    problems = problems_of(guide)
    done = subprocess.run(  # noqa: S603 (our own command)
        [sys.executable, "-m", *BUILDER, str(folder)],
        cwd=project,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    problems += [_at_source(fault, guide) for fault in check_links(folder, base_path())]
    said = done.stderr if done.returncode and not problems else ""
    return Outcome(len(guide.pages), sorted(set(problems)), said)


def base_path() -> str:
    """The path at which the site is published, from SITE_URL; `/` by default."""
    return urlsplit(os.environ.get("SITE_URL", "/")).path.rstrip("/") + "/"


def _at_source(fault: Fault, guide: Guide) -> Problem:
    """The fault of a built page as a problem in the file that an editor can change."""
    page = next((page for page in guide.pages.values() if f"{page.url}index.html" == fault.page), None)
    if page is None:
        return Problem("mkdocs.yml", 1, f"on {fault.page}: {fault.message}", fault.remedy)
    return Problem(page.source.file, _line(page, fault.written), fault.message, fault.remedy)


def _line(page: GuidePage, written: str) -> int:
    """The line on which a link is written: as it is, or as the builder found it (`x.md#a` becomes `../x/#a`)."""
    lines = page.source.body.splitlines()
    for clue in (written, f"#{urlsplit(written).fragment}"):
        for number, text in enumerate(lines):
            if clue != "#" and clue in text:
                return page.source.body_line + number
    return 1
