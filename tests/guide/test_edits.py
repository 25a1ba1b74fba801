"""What `make check` accepts, `make test` accepts: routine edits, and random ones of every field, break no test."""

import os
import shutil
import subprocess
import sys
from functools import partial
from random import Random

import pytest

from macros.content.load import load
from macros.reports.published import record_answers
from tests.conftest import ROOT
from tests.guide.edits import EDITS, apply, copy_project, random_changes, with_reasons
from tests.support import every
from tests.support.building import build, check

OWN = ("tests/guide/test_edits.py", "tests/guide/test_words.py")
"""What does not read the content of the project."""


def failed_tests(project, folder):
    """The lines of pytest on the tests that fail with the content of a project."""
    command = [sys.executable, "-m", "pytest", "tests/guide", "-n0", "--tb=line", "-p", "no:cacheprovider"]
    command += [f"--ignore={path}" for path in OWN] + [f"--basetemp={folder}"]
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "GUIDE"))}
    done = subprocess.run(
        command, cwd=ROOT, env={**environment, "GUIDE_ROOT": str(project)}, capture_output=True, text=True, check=False
    )
    lines = [line for line in done.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
    return lines or ([] if done.returncode == 0 else [done.stdout, done.stderr])


@pytest.mark.slow
def test_routine_edits_break_no_test(tmp_path):
    project = copy_project(tmp_path)
    for edit in EDITS.values():
        edit(project)
    assert build(project, tmp_path / "built").lines == []
    assert failed_tests(project, tmp_path / "tests") == []


@pytest.mark.slow
@pytest.mark.parametrize("name", EDITS)
def test_a_routine_edit_breaks_no_test(tmp_path, name):
    project = copy_project(tmp_path)
    EDITS[name](project)
    assert build(project, tmp_path / "built").lines == []
    assert failed_tests(project, tmp_path / "tests") == []


def _same(*_):
    """Changes nothing."""


def _apply(changes, file, _, data):
    apply(changes, file, data)


def randomly_edited(folder, seed):
    """A project that fills every field, with a random change of each that the checks accept together.

    The project before is its last release, so each changed answer has a reason.
    """
    released = every.make(folder.with_name(f"{folder.name}-released"), _same) / "docs"
    record_answers(load(released))
    changes = random_changes(every.records(), Random(seed))
    number, refused = len(changes), [""]
    while refused:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        project = every.make(folder, partial(_apply, with_reasons(changes, every.records())))
        shutil.copy(released / "_data/published.json", project / "docs/_data")
        files = (line.partition(":")[0].removeprefix("docs/") for line in check(project))
        refused = {name.replace(".evidence.yml", ".md") for name in files}
        assert refused <= {change.file for change in changes}
        changes = [change for change in changes if change.file not in refused]
    assert len(changes) > number / 2
    return project


def test_what_the_checks_accept_builds(tmp_path):
    project = randomly_edited(tmp_path / "project", seed=1)
    assert build(project).is_clean


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2, 12))
def test_random_edits_that_the_checks_accept_break_no_test(tmp_path, seed):
    project = randomly_edited(tmp_path / "project", seed)
    assert build(project).is_clean
    assert failed_tests(project, tmp_path / "tests") == []
