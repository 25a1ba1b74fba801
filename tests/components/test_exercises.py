"""A set of exercises: each shows its drawing, what to do and its limits in the open."""

import pytest
from bs4 import BeautifulSoup

from macros.components.registry import COMPONENTS, context_of
from macros.components.rendering import render
from macros.content.load import load
from tests.support.project import make_project

RECORDS = """\
- id: raise
  name: Arm raise
  also_called: [lift]
  area: neck
  drawing: bending
  start: Stand tall.
  steps: [Lift both arms., Lower them.]
  repetitions: {text: 5 times, sources: [smith2020]}
  easier: Sit.
  harder: Hold a bottle.
  ask_first: [{text: a sore shoulder, sources: [smith2020]}, a recent fall]
  stop_if: [it hurts, you feel dizzy]
  sources: [smith2020]
- id: bridge
  name: Bridge
  area: core
  drawing: bending
  start: Lie down.
  steps: [Lift., Lower.]
  repetitions: Twice
  easier: Lift less.
  harder: Hold.
  ask_first: []
  stop_if: [it hurts]
  sources: [smith2020]
"""
POSE = "bending:\n  title: Bending\n  then: bent\n  start: {legs: [0, 0, 0]}\n  end: {spine: {turn: 9}}\n"
SHOWN = """\
Arm raise
Also called: lift
Start: Stand tall.[^smith2020]
Lift both arms.
Lower them.
How often: 5 times[^smith2020]
Easier: Sit.
Harder: Hold a bottle.
Leave it out, or ask first, with: a sore shoulder[^smith2020]; a recent fall
Stop if: it hurts; you feel dizzy
"""


@pytest.fixture(scope="module")
def guide(tmp_path_factory):
    docs = make_project(tmp_path_factory.mktemp("exercises")) / "docs"
    (docs / "_data/exercises.yml").write_text(RECORDS)
    with (docs / "_data/poses.yml").open("a") as poses:
        poses.write(POSE)
    return load(docs)


def sections(guide, area):
    html = render(COMPONENTS["exercise_list"], {"area": area}, context_of(guide.pages["index.md"], guide))
    return BeautifulSoup(html, "html.parser").select("section")


def test_an_exercise_shows_all_of_its_record_in_the_open(guide):
    (shown,) = sections(guide, "neck")
    parts = shown.select("h3, p, li, dl > div")
    assert "".join(f"{' '.join(part.get_text().split())}\n" for part in parts) == SHOWN
    assert (shown["id"], len(shown.select("svg.drawing")), shown.select("details")) == ("exercise-raise", 1, [])


def test_an_exercise_that_is_for_everybody_names_nobody(guide):
    (shown,) = sections(guide, "core")
    assert [part.get_text() for part in shown.select("dt")] == ["How often:", "Easier:", "Harder:", "Stop if:"]
