"""A build that is killed leaves the last good site, whenever it happens; the same files give the same bytes."""

import os
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from datetime import UTC, datetime, time, timedelta

import pytest

from tests.conftest import ROOT
from tests.editors.project import make_project, run

MOMENTS = {
    "an empty folder": ".site.build-*",
    "the first files": ".site.build-*/assets",
    "pages are there": ".site.build-*/sample/index.html",
    "the builder is done": ".site.build-*/sitemap.xml",
    "records are published": ".site.build-*/data/claims.json",
    "the files for robots are there": ".site.build-*/llms.txt",
    "the last step": ".site.build-*/_headers",
}


def tree(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def kill_when(project, arguments, pattern):
    """Runs a command and kills it, with all that it started, as soon as a file is there."""
    process = subprocess.Popen(
        [sys.executable, "-m", "macros", *arguments], cwd=project, start_new_session=True,
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


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    project = make_project(tmp_path_factory.mktemp("whole"))
    assert run(project, "build").returncode == 0
    return project


@pytest.mark.parametrize("command", [["build"], ["finish", "site"]], ids=["build", "finish"])
@pytest.mark.parametrize("moment", MOMENTS.values(), ids=MOMENTS)
def test_a_kill_leaves_the_last_good_site(built, tmp_path, command, moment):
    project = shutil.copytree(built, tmp_path / "project", symlinks=True)
    last = tree(project / "site")
    page = project / "docs/sample.md"
    page.write_text(page.read_text().replace("summary: ", "summary: Changed. ", 1))

    assert kill_when(project, command, moment)
    left = tree(project / "site")

    subprocess.run([sys.executable, "-m", "macros", *command], cwd=project, check=True, stdout=subprocess.DEVNULL)
    assert tree(project / "site") != last
    assert left in (last, tree(project / "site"))
    assert [path.name for path in project.glob(".site*")] == []


def test_finishing_again_changes_nothing(built):
    before = tree(built / "site")
    again = subprocess.run(
        [sys.executable, "-m", "macros", "finish", "site"], cwd=built, check=True, capture_output=True
    )
    assert again.stdout == b"6 pages, no problems.\n"
    assert tree(built / "site") == before


def test_what_mkdocs_builds_alone_is_the_same_when_it_is_finished(built, tmp_path):
    site, quiet = tmp_path / "site", {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(site)]
    subprocess.run(mkdocs, cwd=built, env=quiet, check=True, capture_output=True)
    assert run(built, "finish", str(site)).returncode == 0
    assert tree(site) == tree(built / "site")


def test_what_is_no_site_is_not_touched(built):
    (built / "empty").mkdir(exist_ok=True)
    done = subprocess.run(
        [sys.executable, "-m", "macros", "finish", "empty"], cwd=built, check=False, capture_output=True, text=True
    )
    assert (done.returncode, list((built / "empty").iterdir())) == (1, [])
    assert "empty: line 1: is no built site: it has no index.html; name the folder that a builder wrote" in done.stdout


def test_two_builds_on_two_paths_and_two_days_are_byte_for_byte_the_same(guide, tmp_path):
    sites = []
    for path, days, seed, zone in (("here", 1, "1", "UTC"), ("far/away", 2, "2", "Asia/Tokyo")):
        project = tmp_path / path
        for name in ("docs", "macros", "overrides"):
            shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(ROOT / "mkdocs.yml", project)
        day = datetime.combine(guide.newest_check + timedelta(days=days), time(days), UTC)
        clock = {"SOURCE_DATE_EPOCH": str(int(day.timestamp())), "PYTHONHASHSEED": seed, "TZ": zone}
        subprocess.run(
            [sys.executable, "-m", "macros", "build"], cwd=project, env={**os.environ, **clock}, check=True,
            stdout=subprocess.DEVNULL,
        )  # fmt: skip
        sites.append(tree(project / "site"))
    one, other = sites
    assert sorted(one) == sorted(other)
    assert [name for name in one if one[name] != other[name]] == []
