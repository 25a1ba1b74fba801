"""Limbs stay connected and joints within their limits, in each pose and between its start and its end."""

import math

import pytest

from macros.checks.drawings import beyond
from macros.content.load import load
from macros.drawings.figure import Figure
from macros.drawings.poses import bodies, draw_pose, halfway
from macros.drawings.shapes import Capsule, Curve
from macros.drawings.skeleton import DrawingError
from macros.models.drawings import Pose, Posture, Reach
from tests.conftest import PROJECT

LIBRARY = load(PROJECT / "docs").shared.drawings
PERSON = LIBRARY.person
EXACT = pytest.approx(0, abs=1e-6)
PRESSED = 1.3
"""How far flesh may be pressed into the ground or stand off it, in hundredths of body height: about 2 cm."""
each_pose = pytest.mark.parametrize("pose", LIBRARY.poses.values(), ids=LIBRARY.poses)


def stages(pose):
    """The person at the start, at 19 stages between, and at the end."""
    figure, start, end = bodies(pose, PERSON)
    between = [figure.stand(halfway(start, end, stage / 20), end.face) for stage in range(1, 20)]
    return figure, [start, *between, end]


def is_within(spot, part):
    """Whether a place lies in a part: by its distance from a bone, or by the edges that a ray crosses."""
    if isinstance(part, Capsule):
        along = part.end - part.start
        share = min(max(((spot - part.start) * along.conjugate()).real / abs(along) ** 2, 0), 1)
        return abs(spot - part.start - along * share) <= min(part.radii)
    assert isinstance(part, Curve)
    edge, crossed = part.edge, False
    for a, b in zip(edge, (*edge[1:], edge[0]), strict=True):
        if (a.imag > spot.imag) != (b.imag > spot.imag):
            crossed ^= spot.real < a.real + (spot.imag - a.imag) / (b.imag - a.imag) * (b.real - a.real)
    return crossed


@each_pose
def test_bones_keep_their_lengths(pose):
    figure, found = stages(pose)
    for body in found:
        for name, (kind, end, _) in figure.limbs.items():
            joints = [name, *(f"{joint}_{end}" for joint in figure.bones(kind))]
            for a, b, length in zip(joints, joints[1:], figure.bones(kind).values(), strict=False):
                assert math.hypot(abs(body.at[b] - body.at[a]), body.depth[b] - body.depth[a]) - length == EXACT
        steps = [abs(b - a) for (a, _), (b, _) in zip(body.spine, body.spine[1:], strict=False)]
        assert steps == pytest.approx([length / 5 for length in PERSON.spine.values() for _ in range(5)])


@each_pose
def test_parts_that_lie_next_to_each_other_share_their_joint(pose):
    figure, found = stages(pose)
    for body in found:
        trunk, neck, skull = figure.flesh(body, [])
        for name, (kind, _, _) in figure.limbs.items():
            upper, lower, last, *_ = figure.limb(body, name)
            assert abs(upper.end - lower.start) == EXACT
            assert is_within(lower.end, last)
            assert is_within(upper.start, trunk) or (kind == "arm" and not figure.is_side)
        assert [is_within(body.at["neck"], part) for part in (neck, skull)] == [True, True]
        assert is_within(body.spine[14][0], trunk)


@each_pose
def test_joints_bend_no_further_than_a_person_can(pose):
    figure, found = stages(pose)
    assert [message for body in found for message in beyond(figure, body)] == []


@each_pose
def test_who_stands_or_lies_does_so_on_the_ground(pose):
    if any(thing.under == "" and thing.box and thing.box[3] == 2.2 for thing in pose.things):
        figure, start, end = bodies(pose, PERSON)
        for body, shift in ((start, 0), (end, pose.apart[1])):
            lowest = max(spot.imag for shape in figure.flesh(body, figure.limbs) for spot in shape.edge)
            assert lowest - shift == pytest.approx(0, abs=PRESSED)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ({"arms": [1, 2, 3]}, {"arm_near": [4, 5, 6]}, {"arm_near": (4, 5, 6), "arm_far": (1, 2, 3)}),
        ({"arm_near": [1, 2, 3]}, {"arms": [4, 5, 6]}, {"arm_near": (4, 5, 6), "arm_far": (4, 5, 6)}),
        ({"arms": [1, 2, 3]}, {"arms": {"to": "stay"}}, {"arm_near": Reach(to="stay")}),
        ({}, {}, {"leg_near": (0, 0, 0)}),
    ],
)
def test_what_the_end_does_not_name_stays_as_it_was(start, end, expected):
    posture = Posture(**start).followed_by(Posture(**end))
    assert {name: posture.limb(name) for name in expected} == expected


def test_the_spine_at_the_end_keeps_angles_that_it_does_not_name():
    posture = Posture(spine={"turn": 90, "neck": 5}).followed_by(Posture(spine={"neck": 8}))
    assert (posture.spine.turn, posture.spine.neck) == (90, 8)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            {"start": {"arms": {"to": [90, -60]}}},
            "`arm_far` starts at 0, -82 and reaches 33, but its place is 92 away; move the place or the person",
        ),
        (
            {"start": {"arms": {"to": "nee_near"}}},
            "names an unknown joint `nee_near`; did you mean `knee_near`?",
        ),
        ({"start": {"hold": "hipp"}}, "names an unknown joint `hipp`; did you mean `hip`?"),
        ({"zoom": 9}, "is 18 wide, but 15 fit; make `zoom` or `room` smaller"),
    ],
)
def test_what_cannot_be_drawn_is_said_with_what_to_do(change, message):
    pose = Pose.model_validate({"title": "Sample", "then": "standing", "start": {}, **change})
    with pytest.raises(DrawingError) as raised:
        draw_pose(pose, PERSON, {})
    assert str(raised.value) == message


def test_a_joint_that_bends_too_far_is_named():
    figure = Figure(PERSON, "side")
    body = figure.take(Posture(leg_near=[0, -30, 0]))
    assert list(beyond(figure, body)) == ["bends the knee of `leg_near` by -30 degrees, and -2 to 140 are possible"]
