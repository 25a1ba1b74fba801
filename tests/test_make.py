"""What `make` says on a machine where something is missing."""

import os
import re
import subprocess

import pytest

from tests.support.project import ROOT


@pytest.mark.parametrize(
    ("script", "says"),
    [
        ("#!/bin/sh\nexit 1\n", "Python 3.11.5 or newer is needed; {python} is older. Name another one: make PYTHON="),
        (None, "Python 3.11.5 or newer is needed, and {python} is not there."),
    ],
    ids=["too old", "not there"],
)
def test_a_python_that_will_not_do_is_reported_in_one_line(script, says, tmp_path):
    python = tmp_path / "python"
    if script:
        python.write_text(script)
        python.chmod(0o755)

    done = subprocess.run(
        ["make", "--silent", "-C", str(ROOT), "python", f"PYTHON={python}"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert done.returncode != 0
    (line,) = done.stdout.splitlines()
    assert line.startswith(says.format(python=python))


def make(*arguments, **environment):
    command = ["make", "--silent", "-C", str(ROOT), *map(str, arguments)]
    return subprocess.run(command, env={**os.environ, **environment}, capture_output=True, text=True, check=False)


def fake_python(path, fails):
    """A Python that can do everything but the commands that begin so."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'#!/bin/sh\ncase "$*" in {fails}*) [ "$2" = venv ] && mkdir -p "$3/bin"; exit 1;; esac\n')
    path.chmod(0o755)
    return path


def test_an_environment_that_cannot_be_made_is_removed(tmp_path):
    python, venv = fake_python(tmp_path / "python", "'-m venv'"), tmp_path / "venv"
    done = make(f"PYTHON={python}", f"VENV={venv}", venv / "bin/python")
    assert done.returncode != 0
    assert not venv.exists()


def test_an_environment_without_pip_is_reported_in_one_line(tmp_path):
    python, venv = fake_python(tmp_path / "venv/bin/python", "'-m pip'"), tmp_path / "venv"
    done = make(f"PYTHON={python}", f"VENV={venv}", venv / "site.txt")
    assert done.returncode != 0
    assert done.stdout == (
        f"{venv} has no pip. Install it for {python} (Debian: apt-get install python3-venv), "
        f"remove {venv} and try again.\n"
    )


def test_packages_are_never_installed_for_the_user(tmp_path):
    python, venv = fake_python(tmp_path / "venv/bin/python", "nothing"), tmp_path / "venv"
    python.write_text('#!/bin/sh\necho "$PIP_USER"\n')
    done = make(f"PYTHON={python}", f"VENV={venv}", venv / "site.txt", PIP_USER="1")
    assert set(done.stdout.split()) == {"0"}


@pytest.mark.parametrize("name", ["SITE_URL", "SOURCE_DATE_EPOCH"])
def test_an_empty_setting_counts_as_none(name, tmp_path):
    python, venv = fake_python(tmp_path / "venv/bin/python", "nothing"), tmp_path / "venv"
    python.write_text(f'#!/bin/sh\necho "${{{name}-none}}"\n')
    done = make(f"PYTHON={python}", f"VENV={venv}", venv / "site.txt", **{name: ""})
    assert set(done.stdout.split()) == {"none"}


def test_each_command_that_is_named_has_a_rule():
    makefile = (ROOT / "Makefile").read_text()
    (named,) = re.findall(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)
    assert sorted(named.split()) == sorted(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
