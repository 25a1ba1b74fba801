"""What the commands print, and what they return."""

import json
import shutil

import pytest

from macros.cli import commands
from tests.support.building import build, replaced, tree
from tests.support.project import make_project, run

MISSPELT = ("references.yml", "issued:", "isued:")
UNKNOWN = "docs/_data/references.yml: line 7: `[smith2020].isued` is unknown; did you mean `issued`?"
WRONG = ("provider.yml", "demo: true", "demo: maybe")
MAYBE = "docs/_data/provider.yml: line 2: `demo` is not true or false; write true or false"


def with_mistake(folder, file, before, after):
    project = make_project(folder)
    replaced(project / "docs/_data" / file, (before, after))
    return project


def plain(output):
    """The lines without the ids of rules."""
    return [line.rpartition(" [")[0] if line.endswith("]") and " [" in line else line for line in output.splitlines()]


@pytest.mark.parametrize("command", commands.commands.values(), ids=lambda command: command.name)
def test_a_command_says_what_it_does(command, tmp_path):
    done = run(tmp_path, command.name, "--help")
    assert done.returncode == 0
    help_text = command.help.partition("\n")[0].rstrip(".")
    assert help_text in run(tmp_path, "--help").stdout
    assert help_text in " ".join(done.stdout.split())


def test_a_command_that_is_not_there_is_reported(tmp_path):
    done = run(tmp_path, "bild")
    assert done.returncode == 1 or done.returncode == 2
    assert "bild" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", ["links", "review", "watch"])
@pytest.mark.parametrize(("change", "says"), [(MISSPELT, UNKNOWN), (WRONG, MAYBE)], ids=["key", "value"])
def test_a_record_that_cannot_be_read_is_reported_before_the_rest(command, change, says, tmp_path):
    done = run(with_mistake(tmp_path, *change), command)
    assert (done.returncode, plain(done.stdout)) == (1, [says])
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("command", ["links", "review", "watch"])
def test_a_guide_without_records_is_reported(command, tmp_path):
    project = make_project(tmp_path)
    shutil.rmtree(project / "docs/_data")
    done = run(project, command)
    assert done.returncode == 1
    assert "docs/_data/references.yml: line 1: the file is missing; restore it" in plain(done.stdout)


def test_a_site_of_another_builder_is_left_alone_where_a_record_is_wrong(tmp_path):
    project = with_mistake(tmp_path, *WRONG)
    (project / "site").mkdir()
    (project / "site/index.html").write_text("as it was")
    done = run(project, "postprocess", "site")
    assert (done.returncode, plain(done.stdout), len(done.stderr.splitlines())) == (1, [MAYBE], 1)
    assert tree(project / "site") == {"index.html": b"as it was"}


def test_what_is_no_site_is_not_touched(tmp_path):
    project = make_project(tmp_path)
    (project / "empty").mkdir()
    done = run(project, "postprocess", "empty")
    assert (done.returncode, done.stdout, list((project / "empty").iterdir())) == (1, "", [])
    assert "it has no index.html" in done.stderr


def test_a_finished_site_stays_the_same_when_it_is_finished_again(tmp_path):
    project = make_project(tmp_path)
    assert build(project).is_clean
    before = tree(project / "site")
    assert run(project, "postprocess", "site").returncode == 0
    assert tree(project / "site") == before
    assert [path.name for path in project.glob(".site*")] == []


def test_the_configuration_of_another_builder_has_the_values_of_the_theme(tmp_path):
    config = json.loads(run(make_project(tmp_path), "config").stdout)
    assert config["INHERIT"] == "mkdocs.yml"
    assert config["extra"]["guide"]["provider"]["name"] == "Sample clinic"
    assert config["extra"]["guide"]["csp"].startswith("default-src 'none'")


@pytest.mark.parametrize("server", ["nginx", "apache"])
def test_the_headers_are_those_of_the_published_file(server, tmp_path):
    project = make_project(tmp_path)
    assert build(project).is_clean
    printed = run(project, "headers", server).stdout
    values = [line.partition(": ")[2] for line in (project / "site/_headers").read_text().splitlines()[1:]]
    assert [value for value in values if value not in printed] == []
