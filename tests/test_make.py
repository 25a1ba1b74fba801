"""What `make` says on a machine where something is missing."""

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
def test_a_python_that_will_not_do_is_told_in_one_line(script, says, tmp_path):
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


def test_each_command_that_is_named_has_a_rule():
    makefile = (ROOT / "Makefile").read_text()
    (named,) = re.findall(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)
    assert sorted(named.split()) == sorted(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
