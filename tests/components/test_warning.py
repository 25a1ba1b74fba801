"""The short card of warning signs: which are in view, which are below, and in what order."""

import pytest

from macros.components.registry import COMPONENTS, context_of
from macros.components.rendering import render
from macros.components.warning import alert
from macros.content.load import load
from tests.support.project import make_project

LIST = COMPONENTS["red_flag_card"]
EMERGENCY = """\
- urgency: emergency
  title: Call now if
  action: Do not wait.
  signs:
    - {text: first of both, first: true, short: true, sources: [smith2020]}
    - {text: short alone, short: true, sources: [smith2020]}
    - {text: on the page of all signs alone, sources: [smith2020]}
    - {text: first of the neck, first: true, area: neck, sources: [smith2020]}
"""
URGENT = """\
- urgency: urgent
  title: Get help today if
  action: Call today.
  signs:
    - {text: urgent and short, short: true, sources: [smith2020]}
    - {text: urgent and first, first: true, sources: [smith2020]}
"""
ROUTINE = """\
- urgency: routine
  title: See someone if
  action: Make an appointment.
  signs: [{text: routine, short: true, sources: [smith2020]}]
"""


@pytest.fixture
def alert_of(tmp_path):
    """Makes the card of the sample treatment, with tiers as they stand in the file."""

    def make(*tiers, areas="[low-back, neck]"):
        docs = make_project(tmp_path) / "docs"
        (docs / "_data/red_flags.yml").write_text("".join(tiers))
        sample = docs / "sample.md"
        sample.write_text(sample.read_text().replace("areas: [low-back, neck]", f"areas: {areas}"))
        guide = load(docs)
        assert not guide.issues
        return alert(context_of(guide.pages["sample.md"], guide))

    return make


def texts(signs):
    return [sign.text for sign in signs]


def test_the_first_emergency_signs_are_in_view_and_the_other_short_ones_below(alert_of):
    card = alert_of(EMERGENCY, URGENT, ROUTINE)
    assert texts(card.first) == ["first of both", "first of the neck"]
    assert {tier.urgency: texts(signs) for tier, signs in card.tiers} == {
        "emergency": ["short alone"],
        "urgent": ["urgent and short", "urgent and first"],
    }
    assert (card.count, card.action) == (3, "Do not wait.")


@pytest.mark.parametrize(
    ("areas", "first"),
    [
        ("[low-back, neck]", ["first of both", "first of the neck"]),
        ("[low-back]", ["first of both", "first of the neck"]),
        ("[neck]", ["first of the neck", "first of both"]),
    ],
)
def test_signs_of_the_neck_stand_first_on_a_page_for_the_neck(alert_of, areas, first):
    assert texts(alert_of(EMERGENCY, areas=areas).first) == first


@pytest.mark.parametrize(
    ("tiers", "first", "below"),
    [
        ([EMERGENCY], 2, 1),
        ([EMERGENCY, ROUTINE], 2, 1),
    ],
    ids=["emergency", "no urgent"],
)
def test_no_sign_is_lost_whatever_tiers_there_are(alert_of, tiers, first, below):
    card = alert_of(*tiers)
    assert (len(card.first), card.count) == (first, below)


def test_every_sign_shows_all_signs_of_its_tiers(tmp_path):
    docs = make_project(tmp_path) / "docs"
    (docs / "_data/red_flags.yml").write_text(EMERGENCY + URGENT + ROUTINE)
    guide = load(docs)
    html = render(LIST, {"every_sign": ["emergency"]}, context_of(guide.pages["index.md"], guide))
    shown = ("first of both", "short alone", "on the page of all signs alone", "first of the neck")
    assert [text for text in shown if text not in html] == []
    assert ("urgent and short" in html, "routine" in html) == (False, False)
