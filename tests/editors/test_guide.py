"""The editing guide is true: its examples build, and what it names is there."""

import re

from macros.commands import COMMANDS
from macros.components.example import FILES
from macros.records.shared_files import FILES as SHARED
from tests.conftest import ROOT
from tests.editors.project import make_project, run
from tests.site.reading import main, page, text

GUIDE = sorted((ROOT / "docs/editors").glob("*.md"))


def example(name):
    (path,) = FILES.glob(f"{name}.*")
    return path.read_text()


def entries(name):
    """The entries of an example, without the key that they stand below."""
    return example(name).partition("\n")[2]


def test_each_example_is_shown_and_each_that_is_shown_is_a_file():
    shown = [name for path in GUIDE for name in re.findall(r'example\(name="([^"]+)"\)', path.read_text())]
    assert sorted(shown) == sorted(path.stem for path in FILES.iterdir())


def test_all_examples_together_build(tmp_path):
    project = make_project(tmp_path)
    sources, page_file = project / "docs/_data/references.yml", project / "docs/sample.md"
    sources.write_text(example("source") + sources.read_text())
    words, signs = project / "docs/_data/search_words.yml", project / "docs/_data/red_flags.yml"
    words.write_text(example("shared-words"))
    signs.write_text(signs.read_text().replace("you cannot pee", '"a lump, or a change in the shape of your back"'))
    correction = example("correction").replace("treatments/pool-therapy.md", "sample.md")
    (project / "docs/_data/corrections.yml").write_text(correction)
    written = page_file.read_text()
    for before, after in {
        "also_called:\n  - specimen\n": example("search-words"),
        "claims:\n": "claims:\n" + entries("claim"),
        "guidelines:\n": example("fact") + "guidelines:\n",
        "clinical_review: null\n": example("signature"),
        "Nothing changes.\n": "\n".join([example("passage"), example("fact-shown"), example("citation")]),
        '{{ claim_list(kind="harm") }}\n': example("call").replace("{{ question_list() }}\n\n", "").rpartition("{{")[0],
    }.items():
        assert before in written
        written = written.replace(before, after, 1)
    page_file.write_text(written)
    home = project / "docs/index.md"
    last_call = "{{" + example("call").rpartition("{{")[2]
    home.write_text(home.read_text().replace("## Sources", f"{last_call}\n## Sources"))

    done = run(project, "build", day="2026-11-23")

    assert (done.returncode, done.stdout, done.stderr) == (0, "6 pages, no problems.\n", "")
    shown = (project / "site/sample/index.html").read_text()
    assert "Their own name, Their profession, November 23, 2026" in shown
    assert "Corrected on January 31, 2026: the water of trials was warmer than we said." in shown


def test_each_command_of_the_guide_starts_a_record(tmp_path):
    lines = example("commands").splitlines()
    project = make_project(tmp_path)
    for line in lines[:-1]:  # the last one is the same reference by its other id
        command = [part.strip('"') for part in re.findall(r'"[^"]+"|\S+', line)]
        assert command[:3] == ["python", "-m", "macros"]
        assert run(project, *command[3:]).returncode == 0, line
    assert lines[-1].split()[:6] == lines[-2].split()[:6]


def test_an_example_is_shown_as_it_is_written(site):
    shown = [code.get_text() for code in page(site, "editors/add/").select("pre.example code")]
    assert example("claim").rstrip("\n") in shown
    assert example("call").rstrip("\n") in [
        code.get_text() for code in page(site, "editors/").select("pre.example code")
    ]


def test_each_command_that_a_guide_names_is_there():
    names = {command.name for command in COMMANDS}
    for path in [*GUIDE, *(ROOT / name for name in ("CONTRIBUTING.md", "README.md", "MAINTAINING.md"))]:
        assert set(re.findall(r"python -m macros (\w+)", path.read_text())) <= names, path


def test_contributing_leads_to_each_page_of_the_guide():
    text = (ROOT / "CONTRIBUTING.md").read_text()
    assert [path.name for path in GUIDE if f"docs/editors/{path.name}" not in text] == []


def test_the_table_of_shared_files_is_whole():
    text = (ROOT / "docs/editors/shared.md").read_text()
    assert [name for name in SHARED if f"| `{name}` |" not in text] == []


def test_each_message_of_the_cases_is_in_the_list(site):
    article = main(site, "editors/messages/")
    assert text(article).count("docs/sample.md: line ") >= 50
    assert "was not filled" not in text(article)
