"""The editing guide is true: its examples build, and what it names is there."""

import re

import yaml

from macros.cli import commands
from macros.components.example import FILES
from macros.components.mistake_list import CASES
from macros.content.shared_files import FILES as SHARED
from macros.models.pages import EXAMPLE_SIGNATURE
from tests.conftest import ROOT
from tests.guide.reading import main, page, text
from tests.support.building import build, replaced
from tests.support.project import make_project, run

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


def _drawing_of_the_sample():
    """The example of a drawing, with drawings that the small project has."""
    return example("drawing").replace("bridge", "arm-raise").replace("bird-dog", "sample")


def _signed(text):
    """The example of a signature, with a name and a profession in the place of the words that the check refuses."""
    for word, own in zip(EXAMPLE_SIGNATURE, ("Robin Sample", "Physical therapist"), strict=True):
        assert word in text
        text = text.replace(word, own)
    return text


def test_all_examples_together_build(tmp_path):
    project = make_project(tmp_path)
    sources, page_file = project / "docs/_data/references.yml", project / "docs/sample.md"
    sources.write_text(example("source") + sources.read_text())
    words, signs = project / "docs/_data/search_words.yml", project / "docs/_data/red_flags.yml"
    words.write_text(example("shared-words"))
    signs.write_text(signs.read_text().replace("you cannot pee", '"a lump, or a change in the shape of your back"'))
    poses = project / "docs/_data/poses.yml"
    poses.write_text(poses.read_text() + example("pose"))
    exercise = example("exercise").replace("chin-tuck", "arm-raise").replace("urmstonneck", "smith2020")
    (project / "docs/_data/exercises.yml").write_text(exercise)
    correction = example("correction").replace("treatments/pool-therapy.md", "sample.md")
    (project / "docs/_data/corrections.yml").write_text(correction)
    written = page_file.read_text()
    for before, after in {
        "also_called:\n  - specimen\n": example("search-words"),
        "clinical_review: null\n": _signed(example("signature")),
        "Nothing changes.\n": "\n".join([_drawing_of_the_sample(), *map(example, ("passage", "fact", "citation"))]),
        '{{ claim_list(kind="harm") }}\n': example("call").partition("\n\n")[2].rpartition("{{")[0],
        "## What you can do\n\n1. Start.\n2. Go on.\n3. Stop.\n": example("lists"),
    }.items():
        assert before in written
        written = written.replace(before, after, 1)
    page_file.write_text(written)
    rating = "    sources: [smith2020]\n"
    replaced(
        project / "docs/sample.evidence.yml",
        ("claims:\n", "claims:\n" + entries("claim")),
        (rating, rating + example("change")),
    )
    home = project / "docs/index.md"
    last_call = "{{" + example("call").rpartition("{{")[2]
    home.write_text(home.read_text().replace("## Sources", f"{last_call}\n## Sources"))

    assert build(project, day="2026-11-23").is_clean
    shown = (project / "site/sample/index.html").read_text()
    assert "Robin Sample, Physical therapist, November 23, 2026" in shown
    assert "Corrected on January 31, 2026: the water of trials was warmer than we said." in shown
    assert "Changed on January 31, 2026: A larger study was published. Before: “Not sure yet.”" in shown


def test_each_command_of_the_guide_starts_a_record(tmp_path):
    lines = example("commands").splitlines()
    project = make_project(tmp_path)
    for line in lines[:-1]:  # the last one is the same reference by its other id
        assert line.startswith("make new ")
        values = {key: value.strip('"') for key, value in re.findall(r'(\w+)=("[^"]+"|\S+)', line)}
        options = [f"--{key.lower()}={values[key]}" for key in ("DOI", "PMID") if key in values]
        assert run(project, "new", values["KIND"], values["NAME"], *options).returncode == 0, line
    assert lines[-1].split()[:4] == lines[-2].split()[:4]


def test_an_example_is_shown_as_it_is_written(tmp_path):
    project = make_project(tmp_path)
    names = sorted(path.stem for path in FILES.iterdir())
    calls = "\n\n".join(f'{{{{ example(name="{name}") }}}}' for name in names)
    replaced(project / "docs/index.md", ("{{ treatment_list() }}", calls))
    assert build(project).is_clean
    shown = [code.get_text() for code in page(project / "site", "").select("pre.example code")]
    assert shown == [example(name).rstrip("\n") for name in names]


def test_each_command_that_a_guide_names_is_there():
    for path in [*GUIDE, *(ROOT / name for name in ("CONTRIBUTING.md", "README.md", "MAINTAINING.md"))]:
        assert set(re.findall(r"python -m macros (\w+)", path.read_text())) <= commands.commands.keys(), path


def test_each_page_of_the_guide_that_contributing_names_is_there():
    named = re.findall(r"docs/editors/[\w-]+\.md", (ROOT / "CONTRIBUTING.md").read_text())
    assert named
    assert [path for path in named if not (ROOT / path).is_file()] == []


def test_the_table_of_shared_files_is_leaf():
    text = (ROOT / "docs/editors/shared.md").read_text()
    assert [name for name in SHARED if f"| `{name}` |" not in text] == []


def test_the_list_of_mistakes_has_each_with_its_messages(tmp_path):
    project = make_project(tmp_path)
    replaced(project / "docs/index.md", ("{{ treatment_list() }}", "{{ mistake_list() }}"))
    assert build(project).is_clean
    shown = letters(text(main(project / "site", "")))
    for case in yaml.load(CASES.read_text(), yaml.CSafeLoader):
        assert [line for line in (case["mistake"], *case["says"]) if letters(line) not in shown] == []


def letters(text):
    """A text without marks of code and blank space."""
    return re.sub(r"[`\s]", "", text).lower()
