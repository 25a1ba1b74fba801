"""What the system refuses is reported in one line, and the last good site stays."""

import errno
import os
import shutil
import signal
import socket
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import mkdocs.utils
import pytest

from macros import postprocess
from macros.checks import files
from macros.content import load, source
from macros.site import staging
from macros.site.staging import refusal
from tests.conftest import PROJECT
from tests.support.building import build, tree
from tests.support.project import HOME, ROOT, make_project, run_process

SPACE = "free some space on the disk"
PICTURE = (ROOT / ".github/images/menu.png").read_bytes()
READ_ONLY = "make the folder writable, or build elsewhere: mkdocs build --site-dir FOLDER"


@pytest.fixture
def project(tmp_path):
    """A copy of the guide, at a path that shells and addresses must quote."""
    folder = tmp_path / "my guide #1"
    shutil.copytree(PROJECT / "docs", folder / "docs")
    shutil.copy(PROJECT / "mkdocs.yml", folder)
    for name in ("macros", "overrides"):
        (folder / name).symlink_to(ROOT / name)
    (folder / "site").mkdir()
    (folder / "site/index.html").write_text("the last good site")
    return folder


def beside(project):
    return sorted(path.name for path in project.iterdir())


@pytest.mark.parametrize(
    ("code", "says"),
    [
        (errno.ENOSPC, f"site: No space left on device; {SPACE}"),
        (errno.EROFS, f"site: Read-only file system; {READ_ONLY}"),
        (errno.EACCES, f"site: Permission denied; {READ_ONLY}"),
        (errno.ENOENT, "site: No such file or directory; try again"),
    ],
    ids=errno.errorcode.get,
)
def test_what_the_system_refuses_is_one_line(code, says):
    assert refusal(OSError(code, os.strerror(code), "site")) == says


def test_a_file_that_is_copied_is_named_by_its_target():
    error = OSError(errno.ENOSPC, "No space left on device", "from", None, "to")
    assert refusal(error) == f"to: No space left on device; {SPACE}"


@pytest.mark.slow
@pytest.mark.parametrize(
    "moment",
    [staging.create_staging, postprocess.read_documents, postprocess.finish_site, staging.publish],
    ids=lambda moment: moment.__name__,
)
def test_a_full_disk_at_any_moment_leaves_the_last_good_site(moment, project, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "site")

    monkeypatch.setattr(sys.modules[moment.__module__], moment.__name__, full)  # before MkDocs runs the hooks
    before = beside(project)
    assert build(project).ended
    assert tree(project / "site") == {"index.html": b"the last good site"}
    assert beside(project) == before


@pytest.mark.slow
@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "TZ": "Etc/GMT+12"},
        {"LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"},
    ],
    ids=["C, -12", "Turkish, +14"],
)
def test_any_locale_and_time_zone_builds_the_same_site(environment, project, site):
    done = run_process(project, "mkdocs", "build", "--strict", **environment)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr
    assert tree(project / "site") == tree(site)


@pytest.mark.slow
def test_two_builds_at_once_both_end_with_a_complete_site(project, site):
    command = [sys.executable, "-m", "mkdocs", "--quiet", "build"]
    both = [subprocess.Popen(command, cwd=project, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    reported = [process.communicate()[1] for process in both]
    assert [process.returncode for process in both] == [0, 0], reported
    assert tree(project / "site") == tree(site)
    assert list(project.glob(".site*")) == []


@pytest.mark.slow
def test_an_interrupted_build_says_so_and_leaves_the_last_good_site(project, site):
    command = [sys.executable, "-m", "mkdocs", "--quiet", "build"]
    process = subprocess.Popen(command, cwd=project, stderr=subprocess.PIPE, text=True)
    while process.poll() is None and not any(project.glob(".site.build-*/index.html")):
        with suppress(subprocess.TimeoutExpired):
            process.wait(0.002)
    process.send_signal(signal.SIGINT)
    _, reported = process.communicate()
    assert process.returncode == 1
    assert "Traceback" not in reported
    assert tree(project / "site") == {"index.html": b"the last good site"}
    assert build(project).is_clean
    assert tree(project / "site") == tree(site)


@pytest.mark.slow
def test_a_port_that_is_taken_is_reported_in_one_line(project):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = run_process(project, "mkdocs", "--quiet", "serve", "--dev-addr", f"127.0.0.1:{port}")
    hint = f"stop what uses it, or name another one: mkdocs serve -a 127.0.0.1:{port + 1}"
    assert done.returncode == 1
    assert done.stdout.strip() == f"127.0.0.1:{port} cannot be used: Address already in use; {hint}"


@pytest.mark.slow
@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_checkout_is_reported_in_one_line(project):
    Path(project).chmod(0o555)
    done = run_process(project, "mkdocs", "--quiet", "build")
    Path(project).chmod(0o755)
    assert done.returncode == 1
    assert done.stdout.strip().endswith(f"Permission denied; {READ_ONLY}")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("module", "reader", "says"),
    [
        (load, "fingerprint", []),
        (source, "_read_text", ["docs/extra.md: line 1: the file cannot be read: No such file or directory; "]),
        (files, "picture_size", ["docs/extra.png: line 1: is a picture whose width and height cannot be read; "]),
        (mkdocs.utils, "copy_file", []),
    ],
    ids=["listed", "read", "measured", "copied"],
)
def test_a_file_that_vanishes_meanwhile_is_reported_in_one_line_or_left_out(
    module, reader, says, tmp_path, monkeypatch
):
    project = make_project(tmp_path)
    page, picture = project / "docs/extra.md", project / "docs/extra.png"
    page.write_text(HOME)
    picture.write_bytes(PICTURE)
    original = getattr(module, reader)

    def vanishing(path, *others):
        if Path(path).stem == "extra":
            Path(path).unlink(missing_ok=True)
        return original(path, *others)

    monkeypatch.setattr(module, reader, vanishing)
    outcome = build(project)
    assert [line for line, start in zip(outcome.lines, says, strict=True) if not line.startswith(start)] == []
    assert outcome.ended != (project / "site").exists()
