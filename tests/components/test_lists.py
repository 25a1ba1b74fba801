"""Which treatments a list shows, and what a claim is called."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros.components.claims import claim_card, label, numbers_in_words, unstated
from macros.components.component import relative_url
from macros.components.registry import COMPONENTS, context_of
from macros.components.rendering import environment, render
from macros.content.load import load
from macros.models.evidence import Claim, Numbers
from macros.models.vocabulary import NOT_STATED
from macros.publish.references import MAX_PAGES
from tests.support.building import replaced
from tests.support.project import make_project

LIST = COMPONENTS["treatment_list"]


@pytest.fixture
def guide(tmp_path):
    """Three treatments that differ in what a list can be filtered by."""
    docs = make_project(tmp_path) / "docs"
    replaced(docs / "second.md", ("areas: [low-back, neck]", "areas: [neck]"), ("[self-care]", "[chiropractor]"))
    replaced(docs / "third.md", ("durations: [new, lasting]", "durations: [lasting]"))
    return load(docs)


@pytest.mark.parametrize(
    ("options", "shown"),
    [
        ({}, ["sample", "second", "third"]),
        ({"exclude": ["sample", "third"]}, ["second"]),
        ({"given_by": "chiropractor"}, ["second"]),
        ({"given_by": "massage-therapist"}, []),
        ({"area": "low-back"}, ["sample", "third"]),
        ({"duration": "new"}, ["sample", "second"]),
        ({"area": "low-back", "duration": "new"}, ["sample"]),
        ({"area": "neck", "given_by": "self-care", "exclude": ["sample"]}, ["third"]),
    ],
)
def test_a_list_shows_the_treatments_that_fit(guide, options, shown):
    chosen = LIST.options.model_validate(options, context={"guide": guide})
    view = LIST.view(chosen, context_of(guide.pages["index.md"], guide))
    assert [row.treatment.id for row in view["rows"]] == shown


OPTIONS = """\
- {id: tape, name: Tape, what: A tape, level: not-sure, verdict: Unclear., certainty: low, who_says: One.,
   sources: [a2020], main_harm: Sore skin.}
- {id: bed, name: A bed, what: A bed, level: may-help, verdict: Firm., certainty: low, who_says: Two., sources: [a2020],
   main_harm: The cost.}
"""


def test_other_options_stand_in_alphabetical_order_with_their_harms(tmp_path):
    docs = make_project(tmp_path) / "docs"
    (docs / "_data/other_options.yml").write_text(OPTIONS)
    guide = load(docs)
    html = render(COMPONENTS["other_options"], {}, context_of(guide.pages["index.md"], guide))
    rows = [" ".join(row.text().split()) for row in LexborHTMLParser(html).css("tbody tr")]
    assert rows == [
        "A bed A bed May help (low certainty). Firm. Harm: The cost. Who says so: Two.[^a2020]",
        "Tape A tape Not sure yet (low certainty). Unclear. Harm: Sore skin. Who says so: One.[^a2020]",
    ]


@pytest.mark.parametrize(("treatments", "names", "rows"), [(8, 0, 8), (9, 9, 0)])
def test_a_long_list_has_names_alone(tmp_path, treatments, names, rows):
    guide = load(make_project(tmp_path / "large", treatments) / "docs")
    html = render(LIST, {}, context_of(guide.pages["index.md"], guide))
    assert (html.count("<li><a "), html.count('<th scope="row">')) == (names, rows)


@pytest.mark.parametrize(
    ("page", "target", "url"),
    [
        ("", "", "./"),
        ("", "treatments/posture/", "treatments/posture/"),
        ("massage/", "", "../"),
        ("massage/", "massage/", "./"),
        ("massage/", "treatments/posture/", "../treatments/posture/"),
        ("treatments/heat/", "treatments/posture/", "../posture/"),
    ],
)
def test_a_link_is_relative_to_the_page_that_shows_it(page, target, url):
    assert relative_url(target, page) == url


@pytest.mark.parametrize(("page", "url"), [("index.md", "second/"), ("sample.md", "../second/")])
def test_a_card_links_from_the_page_of_the_call(guide, page, url):
    component = COMPONENTS["treatment_card"]
    chosen = component.options.model_validate({"treatment": "second"}, context={"guide": guide})
    assert component.view(chosen, context_of(guide.pages[page], guide))["cards"][0].url == url


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        (
            {"measure": "of 100 people", "value": 39, "compared": 14},
            "39 of 100 people; 14 in the other group",
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
        ({"measure": "ratio", "value": 2.5}, "2.5 times the other group's rate (1 is no difference)"),
    ],
)
def test_numbers_are_said_in_words(numbers, words):
    assert numbers_in_words(Numbers(**numbers)) == words


@pytest.mark.parametrize(
    ("kind", "direction", "called"),
    [
        ("benefit", "better", "Better"),
        ("benefit", "no difference", "No clear difference"),
        ("benefit", "worse", "Worse"),
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
    ("gaps", "missing"),
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
def test_what_the_source_of_a_claim_does_not_say_is_listed_together(gaps, missing):
    texts = {"compared_with": "Nothing", "time_frame": "Now", "dose": "Once", "studies": "One"}
    texts |= dict.fromkeys(gaps, NOT_STATED)
    claim = Claim(
        id="a", kind="harm", condition="neck", outcome="pain", direction="worse", size="Some.", certainty="low",
        certainty_from="editors", sources=("key",), **texts,
    )  # fmt: skip
    assert unstated(claim) == missing
    html = " ".join(environment().get_template("shared.html").module.claim_row(claim_card(claim)).split())
    assert [text for text in ("Nothing", "Now", "Once", "One") if f"<dd>{text}" not in html] == [
        text for text in ("Nothing", "Now", "Once", "One") if text not in texts.values()
    ]
    assert (f"Not stated: {', '.join(missing)}." in html, html.count("Not stated")) == (bool(missing), bool(missing))


@pytest.mark.parametrize(("pages", "links", "end"), [(50, 50, ""), (52, 50, "and 2 more pages")])
def test_a_source_names_the_first_pages_that_cite_it(guide, pages, links, end):
    template = environment().get_template("reference_index/cited_on.html")
    html = template.render(pages=[guide.pages["index.md"]] * pages, max_pages=MAX_PAGES)
    assert (html.count("<a "), end in html, "more pages" in html) == (links, True, bool(end))
