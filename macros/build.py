"""Builds the site and checks it: what editors wrote, and what the builder made of it. All problems in one list."""

import shutil
from dataclasses import dataclass, field, replace
from pathlib import Path

from macros.builder import run_builder
from macros.check import problems_of, warnings_of
from macros.components.calls import may_render
from macros.components.rendering import theme_context
from macros.contract import release
from macros.finish.html import read_site
from macros.finish.relative import relative_links
from macros.finish.stage import publish, staged
from macros.finishing import faults_of, finish
from macros.records.files import stray_files
from macros.records.guide import Guide
from macros.records.load import load
from macros.records.problems import Problem
from macros.scorecard.score import PageScore, published_scores


@dataclass(frozen=True)
class Outcome:
    """What came of a build: how many pages, the problems, and, failing those, what the builder said.

    warnings: what is no problem yet, but will be one soon.
    """

    pages: int
    problems: list[Problem]
    builder_says: str
    scores: list[PageScore] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)

    @property
    def good(self) -> bool:
        """Whether there is nothing to mend."""
        return not self.problems and not self.builder_says


def check(project: Path) -> Outcome:
    """Builds the project into a folder that is thrown away; tells every problem, and how hard the pages are to read."""
    with staged(project / "site") as folder:
        outcome = _build(project, folder)
        return replace(outcome, scores=published_scores(folder)) if outcome.good else outcome


def build(project: Path, site: Path) -> Outcome:
    """Builds the project into `site`. With a problem, the last good site stays as it is."""
    with staged(site) as folder:
        outcome = _build(project, folder)
        if outcome.good:
            publish(folder, site)
        return outcome


def release_site(project: Path) -> Outcome:
    """Builds into a folder that is thrown away; where there is no problem, records what is published from now on."""
    with staged(project / "site") as folder:
        outcome = _build(project, folder)
        if outcome.good:
            release(load(project / "docs"), read_site(folder))
        return outcome


def finish_site(project: Path, site: Path) -> Outcome:
    """Finishes a site that any builder built from the project. With a problem, also of a record, it stays as it was."""
    guide = load(project / "docs")
    problems = list(problems_of(guide))
    if not (site / "index.html").is_file():
        wrong = "is no built site: it has no index.html"
        problems.append(Problem(str(site), 1, wrong, "name the folder that a builder wrote"))
    if problems:
        return Outcome(len(guide.pages), problems, "")
    with staged(site) as folder:
        shutil.copytree(site, folder, dirs_exist_ok=True)
        relative_links(folder)
        finish(guide, folder)
        problems = faults_of(guide, folder, set())
        if not problems:
            publish(folder, site)
        return Outcome(len(guide.pages), problems, "")


def _build(project: Path, folder: Path) -> Outcome:
    guide = load(project / "docs")
    problems = list(problems_of(guide))
    if not may_render(guide) or any(stray_files(guide)):
        return Outcome(len(guide.pages), problems, "")
    said = run_builder(project, folder, theme_context(guide))
    if said and not _is_whole(guide, folder):  # each link to a page that is missing would seem wrong
        return Outcome(len(guide.pages), problems, said)
    relative_links(folder)
    if not problems and not said:
        finish(guide, folder)
    problems += faults_of(guide, folder, {problem.file for problem in problems})
    return Outcome(len(guide.pages), sorted(set(problems)), "" if problems else said, warnings=warnings_of(guide))


def _is_whole(guide: Guide, folder: Path) -> bool:
    """Whether the builder wrote every page: a strict one does, and fails afterwards."""
    return all((folder / page.url / "index.html").is_file() for page in guide.pages.values())
