"""Every drawing: words, size, markup, frame, and the same bytes each time."""

import gzip
import re
from xml.etree import ElementTree

import pytest

from macros.checks.drawings import MAX_BYTES
from macros.content.load import load
from macros.drawings.library import Library
from macros.drawings.painter import Link, Painter
from macros.drawings.place import Place
from macros.drawings.shapes import Capsule, Curve, Pen, Stroke, clockwise, stripes
from macros.drawings.skeleton import DrawingError
from macros.models.drawings import Part, Scene
from tests.conftest import PROJECT

LIBRARY = load(PROJECT / "docs").shared.drawings
each_drawing = pytest.mark.parametrize("name", LIBRARY.names)
ELEMENTS = {"svg", "title", "desc", "g", "path", "rect", "circle", "text"}
ATTRIBUTES = {
    *("class", "viewBox", "width", "height", "role", "fill", "stroke", "stroke-width", "stroke-linecap"),
    *("stroke-linejoin", "stroke-dasharray", "paint-order", "opacity", "overflow", "transform", "text-anchor"),
    *("font-size", "font-weight", "d", "x", "y", "rx", "cx", "cy", "r"),
}
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
LETTER = 0.57
"""The mean width of a letter, in heights of a letter."""


def drawn(name):
    return ElementTree.fromstring(LIBRARY.draw(name).svg)


@each_drawing
def test_a_drawing_has_a_title_a_description_and_a_size(name):
    root = drawn(name)
    assert [part.tag for part in root[:2]] == ["title", "desc"]
    assert all(len(part.text) > 3 for part in root[:2])
    assert root.get("role") == "img"
    assert root.get("viewBox") == f"0 0 {root.get('width')} {root.get('height')}"


@each_drawing
def test_the_words_beside_a_drawing_say_the_same_as_its_description(name):
    drawing, root = LIBRARY.draw(name), drawn(name)
    record = LIBRARY.scenes.get(name)
    assert drawing.title == root[0].text
    assert drawing.caption == ((record and record.caption) or root[1].text)


@each_drawing
def test_a_drawing_has_no_id_and_nothing_that_a_strict_policy_blocks(name):
    root = drawn(name)
    assert {part.tag for part in root.iter()} <= ELEMENTS
    assert {key for part in root.iter() for key in part.attrib} <= ATTRIBUTES
    values = [value for part in root.iter() for value in part.attrib.values()]
    assert [value for value in values if "url(" in value or "//" in value or "nan" in value] == []


@each_drawing
def test_a_drawing_is_small(name):
    assert len(gzip.compress(LIBRARY.draw(name).svg.encode(), 9, mtime=0)) <= MAX_BYTES


@each_drawing
def test_the_same_records_give_the_same_bytes(name):
    assert LIBRARY.draw(name) == load(PROJECT / "docs").shared.drawings.draw(name)


def places(path):
    """The absolute places of a path. A `t` bends through no place of its own."""
    at, found = 0j, []
    for command, text in re.findall(r"([A-Za-z])([^A-Za-z]*)", path):
        numbers = [float(number) for number in NUMBER.findall(text)]
        pairs = [complex(*numbers[i : i + 2]) for i in range(0, len(numbers) - 1, 2)]
        if pairs and command != "a":
            at = pairs[-1] if command == "M" else at + pairs[-1]
        elif command == "a":
            at += complex(*numbers[-2:])
        found.append(at)
    return found


@pytest.mark.parametrize("name", LIBRARY.poses)
def test_a_pose_stays_within_its_frame(name):
    pose, root = LIBRARY.poses[name], drawn(name)
    width, height = float(root.get("width")), float(root.get("height"))
    spots = [spot for part in root.iter("path") for spot in places(part.get("d"))]
    assert min(spot.real for spot in spots) >= 0
    assert max(spot.real for spot in spots) <= width
    assert min(spot.imag for spot in spots) >= 0
    assert pose.crop is not None or max(spot.imag for spot in spots) <= height


@each_drawing
def test_words_stay_within_the_frame(name):
    root = drawn(name)
    for part in root.iter("text"):
        size, x = float(part.get("font-size")), float(part.get("x"))
        length = len(part.text) * size * LETTER
        left = x - length * {"middle": 0.5, "end": 1}.get(part.get("text-anchor"), 0)
        assert left >= -1
        assert left + length <= float(root.get("width")) + 1, part.text
        assert size <= float(part.get("y")) <= float(root.get("height"))


def test_regions_of_the_body_are_links_in_a_group_with_their_names():
    svg = LIBRARY.draw("body-map", {"neck": Link("../a/"), "head": Link("../b/", "Head: now")}).svg
    root = ElementTree.fromstring(svg)
    links = [(link.get("class"), link.get("href"), link.get("aria-label")) for link in root.iter("a")]
    assert root.get("role") == "group"
    assert links == [("zone", "../a/", None), ("zone", "../b/", "Head: now")]


def paint(**part):
    return Painter(Pen(), LIBRARY.person, {}, {}).draw([Part(**part)])


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ({"line": [[(0, 0), (9, 0)]], "width": 2}, '<path stroke-width="2" d="M0 0l9 0"/>'),
        ({"line": [[(0, 0), (4, 4), (8, 0)]]}, '<path d="M0 0q4 4 8 0"/>'),
        ({"dot": (5, 6, 2), "at": (10, 0), "scale": 2}, '<circle cx="20" cy="12" r="4"/>'),
        (
            {"box": (0, 0, 9, 4, 1), "at": (2, 1), "turn": 30},
            '<rect x="2" y="1" width="9" height="4" rx="1" transform="rotate(30 2 1)"/>',
        ),
        (
            {"text": ["a < b"], "at": (1, 20)},
            '<text fill="var(--ink,#1e2b2b)" stroke="none" font-size="18" x="1" y="20">a &lt; b</text>',
        ),
        (
            {"shape": [[(0, 0), (8, 0), (8, 8), (0, 8)]], "fill": "none"},
            '<path fill="none" d="M0 4q0-4 4-4t4 4t-4 4t-4-4z"/>',
        ),
    ],
)
def test_a_part_is_written_as_one_element(part, expected):
    assert paint(**part) == expected


def test_an_unknown_part_is_refused_with_a_similar_name():
    painter = Painter(Pen(), LIBRARY.person, {"hand": (Part(dot=(0, 0, 1)),)}, {})
    with pytest.raises(DrawingError, match="uses an unknown part `hadn`; did you mean `hand`"):
        painter.draw([Part(use="hadn")])


@pytest.mark.parametrize(
    "part",
    [
        {"line": [[(1, 1)]]},
        {"shape": [[]]},
        {"use": "loop"},
        {"person": "side", "posture": {"arms": [0, 0, "up"]}},
    ],
)
def test_what_cannot_be_drawn_is_an_error_of_its_own_kind(part):
    scene = Scene(title="Sample", desc="Nothing.", size=(9, 9), parts=[part])
    library = Library(LIBRARY.person, {}, {"sample": scene}, {"loop": (Part(use="loop"),)})
    with pytest.raises(DrawingError, match=r"^cannot be drawn \("):
        library.draw("sample")


@pytest.mark.parametrize("library", [Library(), LIBRARY])
def test_an_unknown_drawing_is_refused(library):
    with pytest.raises(DrawingError, match="names an unknown drawing `nothing`; "):
        library.draw("nothing")


@pytest.mark.parametrize(
    ("part", "point", "expected"),
    [
        ({}, (3, 4), 3 + 4j),
        ({"at": (1, 2)}, (3, 4), 4 + 6j),
        ({"turn": 90}, (1, 0), 1j),
        ({"flip": True}, (3, 4), -3 + 4j),
        ({"scale": 2, "at": (1, 0)}, (3, 4), 7 + 8j),
    ],
)
def test_a_place_is_flipped_then_turned_then_moved(part, point, expected):
    assert Place().within(Part(dot=(0, 0, 1), **part))(*point) == pytest.approx(expected)


def test_outlines_have_one_direction_so_that_they_cut_no_holes():
    square = (0, 9, 9 + 9j, 9j)
    assert clockwise(square) == clockwise(square[::-1])


def test_stripes_lie_within_their_outline():
    lines = stripes(Curve((0, 0, 40, 40, 40 + 40j, 40 + 40j, 40j, 40j)), 10)
    ends = [spot for line in lines for spot in line.points]
    assert len(lines) == 5
    assert all(0 <= spot.real <= 40 and 0 <= spot.imag <= 40 for spot in ends)


def test_a_limb_has_two_sides_and_two_round_ends():
    assert Capsule(0, 10, (2, 1)).path(Pen()) == "M0-2q4 0 10 1a1 1 0 0 1 0 2q-6 1-10 1a2 2 0 0 1 0-4z"
    assert Stroke((0, 5)).path(Pen()) == "M0 0l5 0"
