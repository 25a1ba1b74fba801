"""A small project for tests: a sample treatment in three copies or more, three pages and the shared records."""

import io
import os
import re
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from datetime import datetime
from pathlib import Path

import pytest

from macros.cli import main

ROOT = Path(__file__).parents[2]
SAMPLE, EVIDENCE = ((Path(__file__).parent / f"sample{end}").read_text() for end in (".md", ".evidence.yml"))

HOME = """---
type: page
title: Home
summary: The home page of the tests.
checked_on: 2026-01-31
clinical_review: null
---
{{ page_head() }}

## Choose

{{ treatment_list() }}

## Sources

{{ reference_list() }}
"""

SHARED = {
    "references.yml": """\
- id: smith2020
  type: article-journal
  author:
    - family: Smith
  title: A trial of nothing
  container-title: Journal of Samples
  issued: "2020"
  DOI: 10.1000/sample
""",
    "disclaimers.yml": """\
general: {title: Medical disclaimer, text: [This is general education.]}
medicine: {title: About medicines, text: [Ask a pharmacist.]}
""",
    "red_flags.yml": """\
- urgency: emergency
  title: Call now if
  action: Do not wait.
  signs:
    - {text: you cannot pee, first: true, sources: [smith2020]}
""",
    "provider.yml": """\
name: Sample clinic
demo: true
demo_notice: This is a demonstration.
interests: The clinic pays.
contact: {phone: (202) 555-0142, email: care@clinic.example.com, hours: Office hours, address: [1 Example Street],
  mistakes: mistakes@clinic.example.com}
offer:
  title: Scan review
  intro: [You have a scan.]
  can_tell: [words]
  cannot_tell: [causes]
  terms: [One., Two., Three.]
  action: Ask
  who_reads: A radiologist
""",
    "glossary.yml": """\
- {id: sample-word, term: Sampling, also_called: [specimen taking], meaning: Taking a sample.}
""",
    "waiting.yml": """\
name: Wait
what_happens: Nothing
low_back_new: It settles.
low_back_lasting: It may settle.
neck_new: It settles.
neck_lasting: It may settle.
sciatica: It may settle.
how_sure: Sure
how_soon: Soon
how_often: Always
gains: None
main_harms: None
living_with: {body: Sore, mind: Bored, daily_life: Slow, money: Free}
who_gives_it: You
cost: Free
guidelines: [{body: One, year: 2020, stance: for, says: Wait., sources: [smith2020]}]
""",
    "update_policy.yml": """\
interval: Each year
watch: Once a month
trigger: A mistake
who: The clinic
if_late: The page says so
""",
    "questions.yml": "- What can I gain?\n",
    "search_words.yml": """\
same: [[pee, wee]]
leads: [{page: glossary.md, words: [meanings]}]
medicines: [{name: specimen (samplone), brands: [Brandex, Otherex]}]
alarms: [{sign: you cannot pee, all: [[cant, unable], [pee]]}]
""",
    "person.yml": (ROOT / "docs/_data/person.yml").read_text(),
    "drawing_parts.yml": "dot: [{dot: [5, 5, 2]}]\n",
    "drawings.yml": """\
sample:
  title: A sample
  desc: A dot in a square.
  size: [10, 10]
  parts:
    - {box: [0, 0, 10, 10, 0]}
    - {use: dot}
""",
    "poses.yml": """\
standing:
  title: Standing
  then: standing upright
  start: {legs: [0, 0, 0]}
""",
    **dict.fromkeys(
        (
            "techniques.yml",
            "exercises.yml",
            "scan_words.yml",
            "course.yml",
            "myths.yml",
            "other_options.yml",
            "corrections.yml",
        ),
        "[]\n",
    ),
}


def make_project(folder: Path, treatments: int = 3) -> Path:
    """Writes the small project below `folder` and returns it. It builds without an issue. treatments: three or more."""
    docs = folder / "docs"
    (docs / "_data").mkdir(parents=True)
    for name in ("macros", "overrides"):
        (folder / name).symlink_to(ROOT / name)
    (folder / "mkdocs.yml").write_text(_config())
    first = ("sample", "second", "third")
    for name in (*first, *(f"number-{number}" for number in range(4, treatments + 1))):
        related = [other for other in first if other != name]
        text = SAMPLE.replace("id: sample", f"id: {name}").replace("name: Sample", f"name: {name.title()}")
        text = text.replace("related: [second, third]", f"related: [{', '.join(related)}]")
        (docs / f"{name}.md").write_text(text)
        (docs / f"{name}.evidence.yml").write_text(EVIDENCE.replace("id: sample", f"id: {name}"))
    (docs / "index.md").write_text(HOME)
    (docs / "glossary.md").write_text(HOME.replace("Home", "Glossary").replace("treatment_list", "glossary_list"))
    (docs / "contact.md").write_text(HOME.replace("Home", "Contact").replace("treatment_list", "contact_card"))
    for name, text in SHARED.items():
        (docs / "_data" / name).write_text(text)
    return folder


def _config() -> str:
    """The configuration of the checkout, with the addresses of the demonstration and links of this home page."""
    text = re.sub(r'"#[a-z-]+"', '"#sources"', (ROOT / "mkdocs.yml").read_text())
    for name, address in {
        "SITE_URL": "https://guide.example.com/",
        "REPO_URL": "https://git.example.com/guide",
    }.items():
        text = re.sub(rf'({name}, )"[^"]*"', rf'\1"{address}"', text)
    return text


def run(project: Path, *command: str, day: str = "") -> subprocess.CompletedProcess[str]:
    """Runs `python -m macros COMMAND` in the project, in this process, on a day if one is given."""
    out, err = io.StringIO(), io.StringIO()
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
        patch.chdir(project)
        patch.setattr(sys, "argv", ["macros", *command])
        if day:
            patch.setenv("SOURCE_DATE_EPOCH", epoch_of(day))
        try:
            main()
            status = 0
        except SystemExit as stopped:
            status = stopped.code if isinstance(stopped.code, int) else 1
    return subprocess.CompletedProcess(command, status, out.getvalue(), err.getvalue())


def run_process(project: Path, module: str, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs `python -m MODULE COMMAND` in the project, in a process of its own: `macros` or `mkdocs`."""
    return subprocess.run(
        [sys.executable, "-m", module, *command],
        cwd=project, env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
        capture_output=True, text=True, check=False,
    )  # fmt: skip


def epoch_of(day: str) -> str:
    """Midday of a day, in seconds since 1970."""
    return str(int(datetime.fromisoformat(f"{day}T12:00+00:00").timestamp()))
