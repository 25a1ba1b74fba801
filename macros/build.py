"""Builds the site and checks it: what editors wrote, and what the builder made of it. All problems in one list."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import urlsplit

from macros.check import problems_of
from macros.components.calls import may_render
from macros.export import export
from macros.finish.html import read_site
from macros.finish.links import Fault, check_links
from macros.finish.readability import Reading, readings
from macros.finish.stage import publish, staged
from macros.finish.unsafe import check_unsafe
from macros.records.files import stray_files
from macros.records.guide import Guide, GuidePage
from macros.records.load import load
from macros.records.problems import Problem

BUILDER = ("mkdocs", "build", "--strict", "--site-dir")
"""The one place that names the builder."""


@dataclass(frozen=True)
class Outcome:
    """What came of a build: how many pages, the problems, and, failing those, what the builder said."""

    pages: int
    problems: list[Problem]
    builder_says: str
    readings: list[Reading] = field(default_factory=list)

    @property
    def good(self) -> bool:
        """Whether there is nothing to mend."""
        return not self.problems and not self.builder_says


def check(project: Path) -> Outcome:
    """Builds the project into a folder that is thrown away; tells every problem, and how hard the pages are to read."""
    with staged(project / "site") as folder:
        outcome = _build(project, folder)
        return replace(outcome, readings=readings(folder)) if outcome.good else outcome


def build(project: Path, site: Path) -> Outcome:
    """Builds the project into `site`. With a problem, the last good site stays as it is."""
    with staged(site) as folder:
        outcome = _build(project, folder)
        if outcome.good:
            publish(folder, site)
        return outcome


def _build(project: Path, folder: Path) -> Outcome:
    guide = load(project / "docs")
    problems = problems_of(guide)
    if not may_render(guide) or any(stray_files(guide)):
        return Outcome(len(guide.pages), problems, "")
    done = subprocess.run(  # noqa: S603 (our own command)
        [sys.executable, "-m", *BUILDER, str(folder)],
        cwd=project,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    if not problems and not done.returncode:
        export(guide, folder)
    wrong = {problem.file for problem in problems}
    documents = read_site(folder)
    faults = [*check_links(documents, folder, base_path()), *check_unsafe(documents)]
    problems += [problem for fault in faults for problem in _at_source(fault, guide, wrong)]
    said = done.stderr if done.returncode and not problems else ""
    return Outcome(len(guide.pages), sorted(set(problems)), said)


def base_path() -> str:
    """The path at which the site is published, from SITE_URL; `/` by default."""
    return urlsplit(os.environ.get("SITE_URL", "/")).path.rstrip("/") + "/"


def _at_source(fault: Fault, guide: Guide, wrong: set[str]) -> Iterator[Problem]:
    """The fault of a built page as a problem in the file that an editor can change."""
    page = next((page for page in guide.pages.values() if f"{page.url}index.html" == fault.page), None)
    if page is None:
        yield Problem("mkdocs.yml", 1, f"on {fault.page}: {fault.message}", fault.remedy)
    elif line := _line(page, fault.written):
        yield Problem(page.source.file, line, fault.message, fault.remedy)
    elif page.source.file not in wrong and guide.shared.complete:
        # Elsewhere components show what is told already, or nothing.
        yield Problem(page.source.file, 1, fault.message, fault.remedy)


def _line(page: GuidePage, written: str) -> int | None:
    """The line on which a link is written: as it is, or by its anchor alone (`x.md#a` was built as `../x/#a`)."""
    lines = page.source.body.splitlines()
    for clue in (written, f"#{urlsplit(written).fragment}"):
        for number, text in enumerate(lines):
            if clue != "#" and clue in text:
                return page.source.body_line + number
    return None
