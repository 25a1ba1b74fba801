"""The commands as they are typed give what the tests build in one process. A kill leaves the last good site."""

import os
import re
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from datetime import UTC, datetime, time, timedelta

import pytest

from tests.conftest import PROJECT
from tests.support.building import build, check, replaced, tree
from tests.support.project import ROOT, make_project, run_process

MOMENTS = {
    "an empty folder": ".site.build-*",
    "pages are there": ".site.build-*/sample/index.html",
    "records are published": ".site.build-*/data/claims.json",
    "the files for robots are there": ".site.build-*/llms.txt",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    project = make_project(tmp_path_factory.mktemp("project"))
    assert build(project).is_clean
    return project


def test_mkdocs_build_gives_the_same_bytes_on_another_path_and_day(built, tmp_path):
    project = make_project(tmp_path / "far/away")
    done = run_process(
        project, "mkdocs", "build", "--strict", SOURCE_DATE_EPOCH="1800000000", PYTHONHASHSEED="2", TZ="Asia/Tokyo"
    )
    assert (done.returncode, "WARNING" in done.stderr) == (0, False), done.stderr
    assert tree(project / "site") == tree(built / "site")


@pytest.mark.parametrize(
    "options", [[], pytest.param(["--strict"], marks=pytest.mark.slow)], ids=["as it is", "strict"]
)
def test_mkdocs_build_with_a_mistake_names_it_and_leaves_the_last_good_site(options, built, tmp_path):
    project = shutil.copytree(built, tmp_path / "project", symlinks=True)
    replaced(project / "docs/sample.md", ("summary: A sample", "sumary: A sample"))
    before = tree(project / "site")

    done = run_process(project, "mkdocs", "build", *options)

    assert done.returncode == 1
    assert [line for line in check(project) if line not in done.stderr] == []
    assert "Traceback" not in done.stdout + done.stderr
    assert tree(project / "site") == before
    assert [path.name for path in project.glob(".site*")] == []


def test_a_check_prints_the_reading_grades_and_leaves_nothing_behind(tmp_path):
    project = make_project(tmp_path)
    done = run_process(project, "macros", "check")
    assert done.returncode == 0, done.stderr
    assert len(re.findall(r"^(?:readable|hard to read) .*words a sentence, longest", done.stdout, re.MULTILINE)) == 6
    assert sorted(path.name for path in project.iterdir()) == ["docs", "macros", "mkdocs.yml", "overrides"]


def test_a_check_names_every_mistake(tmp_path):
    project = make_project(tmp_path)
    replaced(project / "docs/sample.md", ("cost: [free]", "cost: [cheap]"))
    replaced(project / "docs/_data/provider.yml", ("demo: true", "demo: maybe"))
    done = run_process(project, "macros", "check")
    assert done.returncode == 1
    assert [line for line in check(project) if line not in done.stderr] == []
    assert len(check(project)) == 2


@pytest.mark.slow
def test_a_release_writes_what_is_published(tmp_path):
    project = make_project(tmp_path)
    assert run_process(project, "macros", "release").returncode == 0
    assert "\n- sample-harm\n" in (project / "docs/_data/released.yml").read_text()
    assert '\n"claim:sample-harm":' in (project / "docs/_data/published.json").read_text()


@pytest.mark.slow
@pytest.mark.parametrize("moment", MOMENTS.values(), ids=MOMENTS)
def test_a_kill_leaves_the_last_good_site(moment, built, tmp_path):
    project = shutil.copytree(built, tmp_path / "project", symlinks=True)
    last = tree(project / "site")
    replaced(project / "docs/sample.md", ("summary: ", "summary: Changed. "))

    assert kill_when(project, moment)
    left = tree(project / "site")

    assert build(project).is_clean
    assert tree(project / "site") != last
    assert left in (last, tree(project / "site"))
    assert [path.name for path in project.glob(".site*")] == []


def kill_when(project, pattern):
    """Builds the project, and kills the build with all that it started as soon as a file is there."""
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "build"], cwd=project, start_new_session=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    while process.poll() is None:
        if any(project.glob(pattern)):
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            return True
        with suppress(subprocess.TimeoutExpired):
            process.wait(0.002)
    return False


@pytest.mark.slow
def test_two_builds_of_the_guide_on_two_paths_and_two_days_are_byte_for_byte_the_same(guide, tmp_path):
    sites = []
    for path, days, seed, zone in (("here", 1, "1", "UTC"), ("far/away", 2, "2", "Asia/Tokyo")):
        project = tmp_path / path
        shutil.copytree(PROJECT / "docs", project / "docs")
        for name in ("macros", "overrides"):
            (project / name).symlink_to(ROOT / name)
        shutil.copy(PROJECT / "mkdocs.yml", project)
        day = datetime.combine(guide.newest_check + timedelta(days=days), time(days), UTC)
        clock = {"SOURCE_DATE_EPOCH": str(int(day.timestamp())), "PYTHONHASHSEED": seed, "TZ": zone}
        done = run_process(project, "mkdocs", "build", "--strict", **clock)
        assert done.returncode == 0, done.stderr
        sites.append(tree(project / "site"))
    one, other = sites
    assert sorted(one) == sorted(other)
    assert [name for name in one if one[name] != other[name]] == []
