"""The files at the root of the repository are true: versions, commands, settings and links."""

import json
import re
import subprocess
import tomllib

import pytest
import yaml

from macros.components.structured import LICENSE
from tests.github.test_workflows import JOBS
from tests.support.project import ROOT

GUIDES = ("README.md", "CONTRIBUTING.md", "MAINTAINING.md", "GOING-LIVE.md", "SECURITY.md")


def read(name):
    return (ROOT / name).read_text()


def has_rule(target):
    done = subprocess.run(
        ["make", "--dry-run", "--question", target], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return "No rule" not in done.stderr


def test_each_place_names_the_same_version():
    version, citation = (
        tomllib.loads(read("pyproject.toml"))["project"]["version"],
        yaml.safe_load(read("CITATION.cff")),
    )
    assert {"cff-version", "message", "title", "authors", "version", "date-released"} <= citation.keys()
    released = re.findall(r"^## (\d\S+)$", read("CHANGELOG.md"), re.MULTILINE)
    assert citation["version"] == version
    assert released[:1] in ([], [version])


def test_the_license_of_the_text_names_what_the_data_say_to_cite():
    text = " ".join(read("LICENSE-CONTENT").split())
    assert f'credit to "{yaml.safe_load(read("CITATION.cff"))["title"]}, ' in text
    assert LICENSE in text


def test_a_commit_runs_what_make_check_runs():
    (recipe,) = re.findall(r"^check:.*\n((?:\t.*\n)+)", read("Makefile"), re.MULTILINE)
    commands = [line.strip() for line in recipe.replace("$(RUN)", ".venv/bin/python").splitlines()]
    (repository,) = yaml.safe_load(read(".pre-commit-config.yaml"))["repos"]
    assert [hook["entry"] for hook in repository["hooks"]] == [line.replace("$(VENV)", ".venv") for line in commands]
    assert {(hook["language"], hook["pass_filenames"]) for hook in repository["hooks"]} == {("system", False)}


def test_the_dev_container_has_the_oldest_python_and_installs_what_tests_need():
    container = json.loads(read(".devcontainer/devcontainer.json"))
    oldest = tomllib.loads(read("pyproject.toml"))["project"]["requires-python"].removeprefix(">=")
    assert f"python:{oldest.rpartition('.')[0]}-" in container["image"]
    make, _, chromium = container["postCreateCommand"].partition(" && ")
    assert [target for target in make.split()[1:] if not has_rule(target)] == []
    assert chromium == ".venv/bin/python -m tests.browser.chromium"


def tracked(*options):
    done = subprocess.run(["git", "ls-files", *options], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.splitlines()


def test_text_files_are_as_editorconfig_says():
    """Those of editors, below docs/, may be as their editor saves them."""
    files = [line.split("\t") for line in tracked("--eol", ".", ":!docs")]
    assert [name for ends, name in files if ends.startswith(("i/crlf", "i/mixed"))] == []
    texts = [name for ends, name in files if ends.startswith("i/lf")]
    assert texts
    assert [name for name in texts if re.search(r"[ \t]+$|[^\n]\Z", read(name), re.MULTILINE)] == []


@pytest.mark.parametrize("name", GUIDES)
def test_a_guide_names_commands_and_files_that_exist(name):
    text = read(name)
    targets = set(re.findall(r"(?:^|`)make ([a-z-]+)", text, re.MULTILINE))
    assert [target for target in targets if not has_rule(target)] == []
    links = [link.partition("#")[0] for link in re.findall(r"\]\(([^):]+)\)", text)]
    assert [link for link in links if link and not (ROOT / link).exists()] == []
    named = re.findall(r"`((?:docs|\.github|macros|tests)/[\w./-]+)`", text)
    written_later = ("docs/_data/redirects.yml", "docs/_data/released.yml")
    assert [path for path in named if path not in written_later and not (ROOT / path).exists()] == []


def test_the_checks_to_require_are_the_jobs_of_the_check_workflow():
    (row,) = re.findall(r"^\| Checks \| (.+) \|$", read("GOING-LIVE.md"), re.MULTILINE)
    jobs = [job for name, job in JOBS.items() if name.startswith("check/")]
    expected = []
    for job in jobs:
        versions = job.get("strategy", {}).get("matrix", {}).get("python", [""])
        expected += [job["name"].replace("${{ matrix.python }}", version) for version in versions]
    assert re.findall(r"`([^`]+)`", row) == expected
