"""Which treatments a list shows, and what a claim is called."""

import pytest

from macros.cited_on import SHOWN
from macros.components.claims import claim_card, label, measured, unstated
from macros.components.component import Context
from macros.components.registry import COMPONENTS
from macros.components.rendering import environment, render
from macros.records.evidence import Claim, Numbers
from macros.records.load import load
from macros.records.vocabulary import NOT_STATED
from tests.bench.project import make

ALL = ["chiropractic-care", "lumbar-stabilization", "diet-and-weight", "hot-and-cold-packs", "massage"]
ALL += ["pain-medication", "physical-therapy", "pool-therapy", "posture"]


@pytest.mark.parametrize(
    ("options", "shown"),
    [
        ({}, ALL),
        ({"exclude": ["massage", "posture"]}, [name for name in ALL if name not in ("massage", "posture")]),
        ({"given_by": "chiropractor", "exclude": ["lumbar-stabilization"]}, ["chiropractic-care"]),
        ({"given_by": "massage-therapist"}, ["massage"]),
    ],
)
def test_a_list_shows_the_treatments_that_fit(guide, options, shown):
    component = COMPONENTS["treatment_list"]
    view = component.view(
        component.options.model_validate(options, context={"guide": guide}),
        Context(guide, guide.pages["index.md"]),
    )
    assert [card.treatment.id for card in view["cards"]] == shown


@pytest.mark.parametrize(("treatments", "names", "cards"), [(50, 0, 50), (51, 51, 0)])
def test_a_long_list_has_names_alone(tmp_path, treatments, names, cards):
    guide = load(make(tmp_path / "large", treatments) / "docs")
    html = render(COMPONENTS["treatment_list"], {}, Context(guide, guide.pages["index.md"]))
    assert (html.count("<li><a "), html.count('class="box card"')) == (names, cards)


@pytest.mark.parametrize(
    ("option", "value", "key"),
    [("area", "neck", "areas"), ("duration", "new", "durations"), ("given_by", "self-care", "given_by")],
)
def test_each_filter_goes_by_its_key(guide, option, value, key):
    component = COMPONENTS["treatment_list"]
    view = component.view(component.options(**{option: value}), Context(guide, guide.pages["index.md"]))
    fitting = {name for name, (_, treatment) in guide.treatments.items() if value in getattr(treatment, key)}
    assert {card.treatment.id for card in view["cards"]} == fitting


@pytest.mark.parametrize("page", ["index.md", "treatments/index.md", "massage/index.md"])
def test_a_card_links_from_the_root(guide, page):
    component = COMPONENTS["treatment_card"]
    options = component.options.model_validate({"treatment": "posture"}, context={"guide": guide})
    assert component.view(options, Context(guide, guide.pages[page]))["card"].url == "/treatments/posture/"


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        (
            {"measure": "of 100 people", "value": 39, "compared": 14},
            "39 of 100 people; compared with 14 in the other group",
        ),
        (
            {"measure": "points of 100", "value": 15, "low": 12, "high": 18, "worthwhile": 15},
            "15 points on a scale of 0 to 100; likely range 12 to 18; "
            "the authors set 15 as the smallest gain worth having",
        ),
        (
            {"measure": "standardised difference", "value": 0.22, "low": -0.09, "high": 0.53},
            "0.22 on the research scale (0.2 is small, 0.5 medium, 0.8 large); likely range \N{MINUS SIGN}0.09 to 0.53",
        ),
        ({"measure": "ratio", "value": 2.5}, "2.5 times the rate in the comparison group (1 means no difference)"),
    ],
)
def test_numbers_are_said_in_words(numbers, words):
    assert measured(Numbers(**numbers)) == words


@pytest.mark.parametrize(
    ("kind", "direction", "called"),
    [
        ("benefit", "better", "Benefit"),
        ("benefit", "no difference", "No clear difference"),
        ("benefit", "worse", "Worse result"),
        ("harm", "worse", "Harm"),
        ("harm", "better", "Harm"),
        ("mechanism", "no difference", "How it may work"),
    ],
)
def test_a_benefit_that_was_not_found_is_not_called_one(kind, direction, called):
    claim = Claim(
        id="a", kind=kind, condition="neck", outcome="pain", direction=direction, size="Some.", compared_with="Nothing",
        time_frame="Now", certainty="low", certainty_from="editors", dose="Once", studies="One", sources=("key",),
    )  # fmt: skip
    assert label(claim) == called


@pytest.mark.parametrize(
    ("gaps", "told"),
    [
        ((), ()),
        (("time_frame",), ("when",)),
        (("studies", "dose"), ("what dose", "how many studies and people")),
        (
            ("compared_with", "time_frame", "dose", "studies"),
            ("what it was compared with", "when", "what dose", "how many studies and people"),
        ),
    ],
)
def test_what_the_source_of_a_claim_does_not_say_is_told_together(gaps, told):
    texts = {"compared_with": "Nothing", "time_frame": "Now", "dose": "Once", "studies": "One"}
    texts |= dict.fromkeys(gaps, NOT_STATED)
    claim = Claim(
        id="a", kind="harm", condition="neck", outcome="pain", direction="worse", size="Some.", certainty="low",
        certainty_from="editors", sources=("key",), **texts,
    )  # fmt: skip
    assert unstated(claim) == told
    html = " ".join(environment().get_template("shared.html").module.claim_card(claim_card(claim)).split())
    assert [text for text in ("Nothing", "Now", "Once", "One") if f"<dd>{text}" not in html] == [
        text for text in ("Nothing", "Now", "Once", "One") if text not in texts.values()
    ]
    assert (f"Not stated: {', '.join(told)}." in html, html.count("Not stated")) == (bool(told), bool(told))


@pytest.mark.parametrize(("pages", "links", "end"), [(50, 50, ""), (52, 50, "and 2 more pages")])
def test_a_source_names_the_first_pages_that_cite_it(guide, pages, links, end):
    template = environment().get_template("reference_index/cited_on.html")
    html = template.render(pages=[guide.pages["index.md"]] * pages, shown=SHOWN)
    assert (html.count("<a "), end in html, "more pages" in html) == (links, True, bool(end))
