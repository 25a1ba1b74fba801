"""What the commands say that need all records, where some cannot be read."""

import shutil

import pytest

from tests.editors.project import make_project, run

MISSPELT = ("references.yml", "issued:", "isued:")
UNKNOWN = "docs/_data/references.yml: line 7: `[1].isued` is unknown; did you mean `issued`?"
WRONG = ("provider.yml", "demo: true", "demo: maybe")
MAYBE = "docs/_data/provider.yml: line 2: `demo` is not true or false; write true or false"


def spoilt(folder, file, before, after):
    project = make_project(folder)
    path = project / "docs/_data" / file
    assert before in path.read_text()
    path.write_text(path.read_text().replace(before, after))
    return project


@pytest.mark.parametrize("command", ["links", "review"])
@pytest.mark.parametrize(("change", "says"), [(MISSPELT, UNKNOWN), (WRONG, MAYBE)], ids=["key", "value"])
def test_a_record_that_cannot_be_read_is_told_before_the_rest(command, change, says, tmp_path):
    done = run(spoilt(tmp_path, *change), command)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines() == [says, "Not all records can be read. Mend them first."]


@pytest.mark.parametrize("command", ["links", "review"])
def test_a_guide_without_records_is_told(command, tmp_path):
    project = make_project(tmp_path)
    shutil.rmtree(project / "docs/_data")
    done = run(project, command)
    assert (done.returncode, done.stdout) == (1, "")
    assert "docs/_data/references.yml: line 1: the file is missing; restore it" in done.stderr.splitlines()
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("command", "end"),
    [
        (["check"], "No site can be built. Problems: 1."),
        (["build"], "Nothing was built. Problems: 1."),
        (["finish", "site"], "The site stays as it was. Problems: 1."),
        (["release"], "Nothing was recorded. Problems: 1."),
    ],
    ids=["check", "build", "finish", "release"],
)
def test_a_command_tells_what_a_wrong_record_means_for_it(command, end, tmp_path):
    project = spoilt(tmp_path, *WRONG)
    (project / "site").mkdir()
    (project / "site/index.html").write_text("as it was")
    done = run(project, *command)
    assert (done.returncode, done.stdout.splitlines(), done.stderr.splitlines()) == (1, [MAYBE], [end])
    assert (project / "site/index.html").read_text() == "as it was"
    assert not (project / "docs/_data/released.yml").exists()
