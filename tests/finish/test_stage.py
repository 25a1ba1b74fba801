"""Build beside, then swap."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from macros.finish import stage
from macros.finish.stage import publish, short_lived, staged

SWAP_FOR_EVER = """
import itertools, sys
from pathlib import Path
from macros.finish.stage import publish, staged
site = Path(sys.argv[1])
for number in itertools.count():
    with staged(site) as folder:
        (folder / "one.html").write_text(str(number))
        (folder / "two.html").write_text(str(number))
        publish(folder, site)
    print(number, flush=True)
"""


@pytest.fixture(params=["in one step", "in two"])
def exchange(request, monkeypatch):
    """Systems that can exchange two folders, and those that cannot."""
    if request.param == "in two":
        monkeypatch.setattr(stage, "_exchange", lambda *_: False)


@pytest.fixture
def site(tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    (site / "old.html").write_text("old")
    return site


@pytest.mark.usefixtures("exchange")
def test_a_published_folder_takes_the_place_of_the_last_site(site):
    with staged(site) as folder:
        (folder / "new.html").write_text("new")
        publish(folder, site)
    assert [path.name for path in site.iterdir()] == ["new.html"]
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_an_error_leaves_the_last_site_and_nothing_else(site):
    with pytest.raises(ValueError, match="stop"), staged(site) as folder:
        (folder / "half.html").write_text("half")
        raise ValueError("stop")
    assert [path.name for path in site.parent.iterdir()] == ["site"]
    assert [path.name for path in site.iterdir()] == ["old.html"]


def test_two_builds_at_once_leave_each_other_alone(site):
    with staged(site) as first, staged(site) as second:
        assert first.is_dir()
        assert second.is_dir()


def test_the_next_build_removes_what_a_killed_one_left(site):
    (site.parent / ".site.build-killed").mkdir()
    (site.parent / ".site.build-killed/half.html").write_text("half")
    (site.parent / ".site.build-killed.yml").write_text("half")
    with staged(site):
        pass
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_what_others_put_beside_the_site_stays(site):
    for name in (".site-backup", ".site.last", ".site.builds"):
        (site.parent / name).mkdir()
    (site.parent / ".site-notes.txt").write_text("kept")
    with staged(site) as folder:
        publish(folder, site)
    assert sorted(path.name for path in site.parent.iterdir()) == [
        ".site-backup", ".site-notes.txt", ".site.builds", ".site.last", "site",
    ]  # fmt: skip


def test_a_system_that_cannot_exchange_folders_swaps_in_two_steps(site, monkeypatch):
    monkeypatch.setattr(stage.ctypes, "CDLL", lambda _: object())  # a library without renameat2
    with staged(site) as folder:
        (folder / "new.html").write_text("new")
        publish(folder, site)
    assert [path.name for path in site.iterdir()] == ["new.html"]


def test_a_short_lived_file_is_left_alone_while_it_is_needed(site):
    with short_lived(site, ".yml", "needed") as file, staged(site):
        assert (file.suffix, file.read_text()) == (".yml", "needed")
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_the_next_build_puts_back_what_was_killed_between_two_steps(site):
    site.rename(site.parent / ".site.build-last")
    with staged(site):
        pass
    assert [path.name for path in site.iterdir()] == ["old.html"]
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_kill_while_swapping_leaves_a_whole_site(tmp_path):
    site = tmp_path / "site"
    for swaps in range(1, 11):
        process = subprocess.Popen(
            [sys.executable, "-c", SWAP_FOR_EVER, str(site)],
            stdout=subprocess.PIPE,
            cwd=Path(stage.__file__).parents[2],
        )
        for _ in range(swaps * 7):
            process.stdout.readline()
        os.kill(process.pid, signal.SIGKILL)
        process.communicate()
        assert (site / "one.html").read_text() == (site / "two.html").read_text()
