"""Drawings on pages, and the map of the body."""

import re

import pytest
from bs4 import BeautifulSoup

from macros.components.body_map import TARGETS
from macros.components.registry import COMPONENTS, context_of
from macros.components.rendering import render
from macros.content.load import load
from macros.models.drawings import KINDS, Part, Region
from tests.conftest import PROJECT
from tests.support.building import check
from tests.support.project import make_project

GUIDE = load(PROJECT / "docs")
HOME = context_of(GUIDE.pages["index.md"], GUIDE)


def test_a_drawing_stands_in_a_figure_with_its_words():
    html = render(COMPONENTS["drawing"], {"name": "saddle", "small": True}, HOME)
    figure = re.fullmatch(r'<div>\n<figure class="beside">(<svg .*</svg>)(.*)</figure>\n</div>', html)
    assert figure[2] == (
        "<figcaption><b>Numb between the legs is an emergency.</b> Striped is where a saddle would touch.</figcaption>"
    )


def test_a_drawing_that_stands_twice_has_no_id_twice():
    html = render(COMPONENTS["drawing"], {"name": "bridge", "more": ["bridge"]}, HOME)
    assert html.count("<svg ") == 2
    assert " id=" not in html


def test_each_region_leads_to_the_same_page_in_the_drawing_and_in_the_list():
    html = render(COMPONENTS["body_map"], {}, HOME)
    drawing, _, listed = html.partition("</svg>")
    root = BeautifulSoup(drawing, "html.parser")
    shown = [(link["href"], link.get("aria-label") or link.get_text().strip()) for link in root.select("a.zone")]
    links = re.findall(r'<a class="button[^"]*" href="([^"]+)">([^<]+)</a>', listed)
    assert sorted(shown) == sorted(links)
    assert len(links) == len(TARGETS)


@pytest.mark.parametrize(
    ("name", "url"),
    [
        ("Neck", "treatments/#area=neck"),
        ("Low back", "treatments/#area=low-back"),
        ("Upper back", "understand/pain-basics/#check-these-signs-first"),
        ("Arm", "understand/pain-basics/#check-these-signs-first"),
        ("Chest: get help now", "understand/when-to-get-help/"),
        ("Between the legs: get help now", "understand/when-to-get-help/"),
    ],
)
def test_a_region_leads_to_what_helps_there(name, url):
    assert f'href="{url}">{name}</a>' in render(COMPONENTS["body_map"], {}, HOME)


def test_the_map_has_a_place_for_each_region():
    assert set(TARGETS) == set(Region.__args__)


def test_without_pages_the_map_has_no_links(tmp_path):
    guide = load(make_project(tmp_path) / "docs")
    html = render(COMPONENTS["body_map"], {}, context_of(guide.pages["index.md"], guide))
    assert "<a " not in html


def test_each_treatment_of_the_finder_has_an_icon():
    html = render(COMPONENTS["treatment_finder"], {}, HOME)
    assert set(GUIDE.treatments) <= set(GUIDE.shared.icons)
    assert html.count('<svg class="sign"') == len(GUIDE.treatments)


def test_each_scan_word_shows_its_drawing():
    html = render(COMPONENTS["scan_word_list"], {}, HOME)
    assert html.count('<svg class="drawing"') == sum(bool(word.drawing) for word in GUIDE.shared.scan_words)


def test_a_broken_drawing_is_left_out_of_a_page(tmp_path):
    project = make_project(tmp_path)
    path = project / "docs/_data/drawings.yml"
    path.write_text(path.read_text().replace("use: dot", "use: nothing"))
    guide = load(project / "docs")
    html = render(COMPONENTS["drawing"], {"name": "sample"}, context_of(guide.pages["index.md"], guide))
    assert html == '<div class="cards">\n</div>'


@pytest.mark.parametrize(
    ("key", "message"),
    [
        ("  arm: [[-45", "cannot be checked; `limits` of person.yml lacks 'arm'"),
        ("radii: {arm:", "cannot be drawn ('arm'); check its points, angles and `use`, and person.yml"),
    ],
)
def test_a_person_without_a_key_is_an_issue_and_no_traceback(tmp_path, key, message):
    project = make_project(tmp_path)
    path = project / "docs/_data/person.yml"
    path.write_text(path.read_text().replace(key, key.replace("arm", "other")))
    assert f"docs/_data/poses.yml: line 1: `standing` {message} [impossible-drawing]" in check(project)


def test_each_kind_of_part_is_a_field_and_is_drawn():
    assert set(KINDS) < set(Part.model_fields)
