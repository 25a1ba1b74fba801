"""The workflows: no more rights than they need, each command is one that exists, and two checkers find nothing."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys

import pytest
import yaml

from tests.conftest import ROOT

GITHUB = ROOT / ".github"
BIN = ROOT / ".venv/bin"
FILES = sorted((GITHUB / "workflows").glob("*.yml"))
WORKFLOWS = {path.stem: yaml.load(path.read_text(), yaml.BaseLoader) for path in FILES}
JOBS = {f"{name}/{job}": value for name, flow in WORKFLOWS.items() for job, value in flow["jobs"].items()}
STEPS = [(name, step) for name, job in JOBS.items() for step in job["steps"]]
COMMANDS = sorted(
    {
        line.strip()
        for _, step in STEPS
        for line in step.get("run", "").splitlines()
        if not line.strip().startswith('echo "::')
    }
)
WRITES = {
    "check/content": {"contents": "read"},
    "check/tests": {"contents": "read"},
    "check/browsers": {"contents": "read"},
    "check/engines": {"contents": "read"},
    "nightly/tests": {"contents": "read"},
    "nightly/fuzz": {"contents": "read"},
    "nightly/coverage": {"contents": "read"},
    "nightly/complete": {"contents": "read"},
    "publish/build": {"contents": "read"},
    "publish/deploy": {"pages": "write", "id-token": "write", "attestations": "write"},
    "publish/smoke": {"contents": "read"},
    "release/record": {"contents": "read"},
    "release/propose": {"contents": "write", "pull-requests": "write"},
    "format/record": {"contents": "read"},
    "format/propose": {"contents": "write", "pull-requests": "write"},
    "links/links": {"contents": "read", "issues": "write"},
    "review/review": {"contents": "read", "issues": "write"},
    "watch/watch": {"contents": "read", "issues": "write"},
}
"""All rights that a job may have. One more is a decision: change it here too."""


def run(*command, **environment):
    env = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}", **environment}
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)


def test_each_workflow_is_known():
    assert sorted(WORKFLOWS) == ["check", "format", "links", "nightly", "publish", "release", "review", "watch"]


@pytest.mark.parametrize(
    "command",
    [("zizmor", "--offline", "--persona", "pedantic", ".github"), ("actionlint", "-color=false")],
    ids=["security", "form"],
)
def test_a_checker_finds_nothing(command):
    done = run(*command)
    assert done.returncode == 0, done.stdout + done.stderr


BAD = """on: pull_request_target
jobs:
  bad:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: echo "${{ github.event.pull_request.title }}" $unquoted
"""


def test_the_checkers_would_find_something(tmp_path):
    path = tmp_path / "bad.yml"
    path.write_text(BAD)
    security = run("zizmor", "--offline", str(path))
    form = run("actionlint", "-color=false", str(path))
    assert security.returncode != 0
    assert all(name in security.stdout for name in ("dangerous-triggers", "template-injection", "unpinned-uses"))
    assert form.returncode != 0
    assert all(name in form.stdout for name in ("potentially untrusted", "shellcheck"))


@pytest.mark.parametrize("name", WORKFLOWS)
def test_a_workflow_has_no_right_of_its_own(name):
    assert WORKFLOWS[name]["permissions"] == {}
    assert WORKFLOWS[name]["concurrency"]["group"]
    assert "pull_request_target" not in WORKFLOWS[name]["on"]
    assert "workflow_run" not in WORKFLOWS[name]["on"]


def test_each_job_has_the_rights_it_needs_and_a_time_limit():
    assert {name: job["permissions"] for name, job in JOBS.items()} == WRITES
    assert all(int(job["timeout-minutes"]) <= 60 for job in JOBS.values())


def test_each_action_is_pinned_and_leaves_no_token():
    for _, step in STEPS:
        if "uses" in step:
            assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", step["uses"])
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] == "false"


def test_what_a_pull_request_runs_sees_no_secret():
    text = (GITHUB / "workflows/check.yml").read_text()
    assert "secrets." not in text
    assert "github.token" not in text


def test_the_job_that_deploys_sees_no_source():
    steps = JOBS["publish/deploy"]["steps"]
    names = ["download-artifact", "attest-build-provenance", "deploy-pages"]
    assert [step["uses"].partition("@")[0] for step in steps] == [f"actions/{name}" for name in names]
    assert JOBS["publish/deploy"]["needs"] == "build"


def test_nothing_from_outside_is_written_into_a_command():
    assert [step["run"] for _, step in STEPS if "${{" in step.get("run", "")] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_exists(command):
    words = shlex.split(command.partition(" >")[0])
    if words[0] == "make":
        targets = [word for word in words[1:] if "=" not in word and not word.startswith("--")]
        done = run("make", "--dry-run", "--question", *targets)
        assert targets
        assert "No rule" not in done.stderr
    elif words[:3] == [".venv/bin/python", "-m", "macros"]:
        done = run(sys.executable, "-m", "macros", words[3], "--help")
        assert done.returncode == 0, done.stderr
        assert [word for word in words if word.startswith("--") and word not in done.stdout] == []
    else:
        assert shutil.which(words[0]) or os.access(ROOT / words[0], os.X_OK)


GH = """#!/usr/bin/env bash
echo "$*" >> "$LOG"
case "$1 $2" in
  "issue list") echo "$OPEN" ;;
esac
"""


@pytest.mark.parametrize(
    ("open_issue", "asked"),
    [
        ("", ["issue list", "label create links --force", "issue create --title Links to other sites --label links"]),
        ("7", ["issue list", "issue edit 7 --body-file"]),
    ],
    ids=["opens", "rolls on"],
)
def test_there_is_one_rolling_issue(open_issue, asked, tmp_path):
    (tmp_path / "gh").write_text(GH)
    (tmp_path / "gh").chmod(0o755)
    (tmp_path / "report.md").write_text("## Dead: 0\n")
    log = tmp_path / "log"
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    script = str(GITHUB / "rolling-issue.sh")

    done = run(
        script, "links", "Links to other sites", str(tmp_path / "report.md"), PATH=path, LOG=str(log), OPEN=open_issue
    )

    assert done.returncode == 0, done.stderr
    calls = log.read_text().splitlines()
    assert len(calls) == len(asked)
    for call, start in zip(calls, asked, strict=True):
        assert call.startswith(start)


def git(folder, *command):
    options = ("-c", "user.name=A", "-c", "user.email=a@b.example", "-c", "init.defaultBranch=main")
    done = subprocess.run(["git", *options, *command], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout


@pytest.mark.parametrize(
    ("patched", "open_request", "asked"),
    [
        ("new\n", "", ["auth setup-git", "pr list --head release", "pr create --head release"]),
        ("new\n", "7", ["auth setup-git", "pr list --head release"]),
        ("old\n", "", []),
    ],
    ids=["opens", "rolls on", "nothing changed"],
)
def test_there_is_one_rolling_pull_request(patched, open_request, asked, tmp_path):
    project, bin_folder, log = tmp_path / "project", tmp_path / "bin", tmp_path / "log"
    project.mkdir()
    bin_folder.mkdir()
    (bin_folder / "gh").write_text(GH.replace("issue list", "pr list"))
    (bin_folder / "gh").chmod(0o755)
    log.touch()
    (project / "file").write_text("old\n")
    git(project, "init", "--quiet")
    git(project, "add", ".")
    git(project, "commit", "--quiet", "--message", "First")
    git(tmp_path, "init", "--quiet", "--bare", "remote")
    (project / "file").write_text(patched)
    (tmp_path / "release.patch").write_text(git(project, "diff"))
    git(project, "checkout", "--quiet", ".")
    git(project, "config", f"url.{tmp_path}/remote.insteadOf", "https://github.com/a/b")

    done = subprocess.run(
        [GITHUB / "propose.sh", "release", "Record", tmp_path / "release.patch"],
        cwd=project, capture_output=True, text=True, check=False,
        env={**os.environ, "PATH": f"{bin_folder}{os.pathsep}{os.environ['PATH']}", "GH_REPO": "a/b",
             "LOG": str(log), "OPEN": open_request},
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    calls = log.read_text().splitlines()
    assert [call[: len(start)] for call, start in zip(calls, asked, strict=True)] == asked
    pushed = git(tmp_path / "remote", "branch", "--list", "release")
    assert bool(pushed) == bool(asked)


def matched(line, owner="guide", parts=("file", "line", "message")):
    matchers = json.loads((GITHUB / "issues.json").read_text())["problemMatcher"]
    (pattern,) = (matcher["pattern"][0] for matcher in matchers if matcher["owner"] == owner)
    found = re.match(pattern["regexp"], line)
    return found and tuple(found[pattern[part]] for part in parts)


@pytest.mark.parametrize(
    ("line", "annotation"),
    [
        ("docs/a b.md: line 12: it is wrong; mend it", ("docs/a b.md", "12", "it is wrong; mend it")),
        ("ERROR   -  docs/b.md: line 3: it is wrong; change it", ("docs/b.md", "3", "it is wrong; change it")),
        ("mkdocs.yml: line 1: on x/index.html: no; mend", ("mkdocs.yml", "1", "on x/index.html: no; mend")),
        (".github/CODEOWNERS: line 2: it is left; name it", (".github/CODEOWNERS", "2", "it is left; name it")),
        ("warning: docs/b.md: line 3: it is dead; find another", None),
        ("37 pages, no issues.", None),
    ],
)
def test_a_problem_is_shown_on_its_line(line, annotation):
    assert matched(line) == annotation


def test_a_link_that_is_dead_or_in_doubt_is_shown_as_less_than_an_error():
    parts = ("severity", "file", "line", "message")
    assert matched("warning: docs/b.md: line 3: it is dead", "links", parts) == (
        "warning",
        "docs/b.md",
        "3",
        "it is dead",
    )
    assert matched("notice: docs/b.md: line 3: who knows", "links", parts) == ("notice", "docs/b.md", "3", "who knows")
    assert matched("docs/b.md: line 3: it is wrong", "links") is None
