"""A build goes into a folder beside the site, and replaces the site at its end."""

import os
import signal
import subprocess
import sys

import pytest

from macros.site.staging import create_staging, discard, publish, staged_copy
from tests.support.building import tree
from tests.support.project import ROOT

PUBLISH_FOREVER = """
import itertools, sys
from pathlib import Path
from macros.site.staging import create_staging, publish
site = Path(sys.argv[1])
for number in itertools.count():
    folder = create_staging(site)
    (folder / "one.html").write_text(str(number))
    (folder / "two.html").write_text(str(number))
    publish(folder, site)
    print(number, flush=True)
"""


@pytest.fixture
def site(tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    (site / "old.html").write_text("old")
    return site


@pytest.fixture
def ended():
    """The id of a process that has ended."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def beside(site):
    return sorted(path.name for path in site.parent.iterdir())


def test_a_published_folder_takes_the_place_of_the_last_site(site):
    folder = create_staging(site)
    (folder / "new.html").write_text("new")
    publish(folder, site)
    assert tree(site) == {"new.html": b"new"}
    assert beside(site) == ["site"]


def test_a_changed_copy_takes_the_place_of_the_site(site):
    with staged_copy(site) as folder:
        (folder / "new.html").write_text("new")
        assert tree(site) == {"old.html": b"old"}
    assert tree(site) == {"old.html": b"old", "new.html": b"new"}
    assert beside(site) == ["site"]


def test_a_copy_is_discarded_when_an_error_is_raised(site):
    with pytest.raises(ZeroDivisionError), staged_copy(site) as folder:
        (folder / "old.html").write_text(str(1 / 0))
    assert tree(site) == {"old.html": b"old"}
    assert beside(site) == ["site"]


def test_a_first_site_is_published_where_none_was(tmp_path):
    site = tmp_path / "deep/site"
    publish(create_staging(site), site)
    assert beside(site) == ["site"]


def test_the_folder_can_be_read_by_a_server(site):
    folder = create_staging(site)
    assert folder.stat().st_mode & 0o777 == 0o755
    discard(folder)


def test_a_folder_that_is_discarded_leaves_the_last_site_and_nothing_else(site):
    folder = create_staging(site)
    (folder / "half.html").write_text("half")
    discard(folder)
    assert tree(site) == {"old.html": b"old"}
    assert beside(site) == ["site"]


def test_the_build_of_another_process_is_left_alone(site):
    running = site.parent / f".site.build-{os.getppid()}-x"
    running.mkdir()
    folder = create_staging(site)
    assert running.is_dir()
    assert folder.is_dir()


def test_the_next_build_removes_what_a_killed_one_left(site, ended):
    left = site.parent / f".site.build-{ended}-x"
    left.mkdir()
    (left / "half.html").write_text("half")
    (site.parent / f".site.build-{ended}-y.old").mkdir()
    publish(create_staging(site), site)
    assert beside(site) == ["site"]


def test_the_next_build_puts_back_what_was_killed_between_the_two_renames(site, ended):
    site.rename(site.parent / f".site.build-{ended}-x.old")
    (site.parent / f".site.build-{ended}-x").mkdir()
    discard(create_staging(site))
    assert tree(site) == {"old.html": b"old"}
    assert beside(site) == ["site"]


def test_what_others_put_beside_the_site_stays(site):
    names = [".site-backup", ".site-notes.txt", ".site.builds", ".site.last"]
    for name in names:
        (site.parent / name).mkdir()
    publish(create_staging(site), site)
    assert beside(site) == [*names, "site"]


def test_a_kill_while_publishing_leaves_a_complete_site(tmp_path):
    """Between the two renames there is none; then the next build puts the last one back."""
    site = tmp_path / "site"
    for times in range(1, 4):
        process = subprocess.Popen(
            [sys.executable, "-c", PUBLISH_FOREVER, str(site)], stdout=subprocess.PIPE, cwd=ROOT
        )  # fmt: skip
        for _ in range(times * 7):
            process.stdout.readline()
        os.kill(process.pid, signal.SIGKILL)
        process.communicate()
        discard(create_staging(site))
        assert beside(site) == ["site"]
        assert (site / "one.html").read_text() == (site / "two.html").read_text()
