"""A guide that is no demonstration has nothing of it left: each value is refused at its own line, all at once."""

from macros.checks.leftovers import DEMO_NAME
from tests.support.building import build, changed, check
from tests.support.complete import complete
from tests.support.project import ROOT, make_project

LEFT = "is left from the demonstration; write the name of your own provider, or remove it [example-value]"


def test_each_place_that_names_the_demonstration_is_refused(tmp_path):
    project = make_project(tmp_path)
    complete(project)
    changed(project / "docs/sample.md", lambda text: text.replace("It is a sample.", f"From {DEMO_NAME}."))
    changed(project / "docs/_data/glossary.yml", lambda text: text.replace("Taking", f"{DEMO_NAME} is taking"))
    (project / ".github").mkdir()
    (project / ".github/CODEOWNERS").write_text("# owners\n* @example-org/platform @own/team\n")
    assert check(project) == [
        ".github/CODEOWNERS: line 2: `@example-org/platform` is left from the demonstration; name your own team "
        "[example-value]",
        f"docs/_data/glossary.yml: line 1: `{DEMO_NAME}` {LEFT}",
        f"docs/sample.md: line 35: `{DEMO_NAME}` {LEFT}",
    ]


def test_the_provider_of_the_demonstration_may_publish_under_its_own_name(tmp_path):
    project = make_project(tmp_path)
    complete(project)
    changed(project / "docs/_data/provider.yml", lambda text: text.replace("Riverside Spine Care", DEMO_NAME))
    assert check(project) == []


def test_a_demonstration_may_have_all_of_it(tmp_path):
    project = make_project(tmp_path)
    changed(project / "docs/sample.md", lambda text: text.replace("It is a sample.", f"From {DEMO_NAME}."))
    assert check(project) == []


def test_a_complete_provider_leaves_nothing_to_refuse_in_the_files_of_the_project(tmp_path):
    project = make_project(tmp_path)
    (project / ".github").mkdir()
    (project / ".github/CODEOWNERS").write_text((ROOT / ".github/CODEOWNERS").read_text())
    complete(project)
    assert build(project).is_clean
    assert "Demo" not in (project / "site/index.html").read_text()
