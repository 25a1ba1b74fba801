"""A person of joints: angles in, places out.

Each bone starts where the last one ended and has a fixed length, so limbs cannot come apart and proportions cannot
change, whatever angles a posture holds. Lengths are in hundredths of body height; the floor is y = 0.
"""

import cmath
import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from macros.drawings.shapes import rotation
from macros.models.drawings import Look, Person, View
from macros.models.issue import suggest

Angles = dict[str, list[float]]
"""Degrees. `spine`: turn, lumbar, thorax, neck, head. `shoulders`: drawn in, lifted (lengths). A limb: its three joints
from the trunk outwards, then how far each of its bones points out of the paper."""


class DrawingError(ValueError):
    """Raised for a record that cannot be drawn. The text says what is wrong and what to do."""


@dataclass
class Body:
    """The joints of one posture. at: places. depth: distances before the paper. way: directions. spine: its places."""

    angles: Angles
    face: Look
    at: dict[str, complex] = field(default_factory=dict)
    depth: dict[str, float] = field(default_factory=dict)
    way: dict[str, complex] = field(default_factory=dict)
    spine: list[tuple[complex, complex]] = field(default_factory=list)

    def joint(self, name: str) -> complex:
        """Returns the place of a joint. Raises DrawingError."""
        if name not in self.at:
            raise DrawingError(f"names an unknown joint `{name}`; {suggest(name, self.at)}")
        return self.at[name]

    def move(self, by: complex) -> None:
        """Moves the whole person."""
        self.at = {name: spot + by for name, spot in self.at.items()}
        self.spine = [(spot + by, way) for spot, way in self.spine]


@dataclass(frozen=True)
class Skeleton:
    """The bones of a person who is seen from the side (facing right), from the front or from the back."""

    person: Person
    view: View

    @property
    def is_side(self) -> bool:
        """Returns whether both limbs of a pair bend in the same direction."""
        return self.view == "side"

    @property
    def limbs(self) -> dict[str, tuple[str, str, int]]:
        """Returns the limbs: kind, the end of the names of their joints, the sign of a bend on the screen."""
        ends = ("far", "near") if self.is_side else ("left", "right")
        return {f"{kind}_{end}": (kind, end, 1 if end == "left" else -1) for kind in ("leg", "arm") for end in ends}

    def bones(self, kind: str) -> dict[str, float]:
        """Returns the bones of an arm or a leg: each by the joint at its end, with its length."""
        return self.person.arm if kind == "arm" else self.person.leg

    def turns(self, kind: str, sign: int) -> tuple[tuple[int, float], ...]:
        """Returns for each joint the sign of its angle, and how the bone after it lies where the angle is 0."""
        rest = -90 if self.is_side and kind == "leg" else 0
        return (sign, 0), (-sign if kind == "leg" else sign, 0), (sign, rest)

    def stand(self, angles: Angles, face: Look) -> Body:
        """Returns the joints for angles, with the hip at 0, 0."""
        turn, lumbar, thorax, neck, head = angles["spine"]
        body = Body(angles, face, at={"hip": 0j}, way={"hip": 1j * rotation(turn)})
        self._add_spine(body, turn, {"lumbar": lumbar, "thorax": thorax, "neck": neck})
        body.way["chest"] = 1j * rotation(turn + lumbar + thorax)
        body.way["head"] = -1j * rotation(turn + lumbar + thorax + neck + head)
        for name in self.limbs:
            self.add_limb(body, name)
        return body

    def _add_spine(self, body: Body, turn: float, bends: dict[str, float]) -> None:
        natural = self.person.natural if self.is_side else {}
        at, way = 0j, -1j * rotation(turn + natural.get("lean", 0))
        body.spine.append((at, way))
        for region, length in self.person.spine.items():
            half = rotation((bends.get(region, 0) + natural.get(region, 0)) / 10)
            for _ in range(5):
                at, way = at + way * half * length / 5, way * half * half
                body.spine.append((at, way))
            body.at[region] = at

    def root(self, body: Body, name: str) -> tuple[complex, complex]:
        """Returns where a limb starts, and where it points while its angles are 0."""
        kind, _, sign = self.limbs[name]
        if kind == "leg":
            (drawn, lifted), spot, up = (0.0, 0.0), body.at["hip"], -body.way["hip"]
        else:
            (drawn, lifted), (spot, up) = body.angles["shoulders"], body.spine[self.person.shoulder]
        across = -drawn if self.is_side else -sign * (self.person.breadth[kind] - drawn)
        return spot + up * (1j * across + lifted), body.way["chest" if kind == "arm" else "hip"]

    def add_limb(self, body: Body, name: str) -> None:
        """Adds the joints of a limb, each a bone's length from the one before."""
        kind, end, sign = self.limbs[name]
        angles = [*body.angles[name], 0, 0, 0]
        spot, way = self.root(body, name)
        body.at[name], depth = spot, 0.0
        body.depth[name] = depth
        for index, (joint, length) in enumerate(self.bones(kind).items()):
            turn, rest = self.turns(kind, sign)[index]
            out = math.radians(angles[3 + index])
            way *= rotation(turn * angles[index] + rest)
            spot, depth = spot + way * length * math.cos(out), depth + length * math.sin(out)
            key = f"{joint}_{end}"
            body.at[key], body.depth[key], body.way[key] = spot, depth, way

    def bend(self, body: Body, name: str, two: Sequence[float], third: float | str, out: Sequence[float] = ()) -> None:
        """Sets the angles of a limb. third: an angle, or `@90`, where hand or foot points on the screen."""
        kind, end, sign = self.limbs[name]
        turn, rest = self.turns(kind, sign)[2]
        if kind == "leg" and not self.is_side and not out:  # seen from the front, a foot points at the reader
            out = (0, 0, 72)
        body.angles[name] = [*two, 0 if isinstance(third, str) else third, *out]
        self.add_limb(body, name)
        if isinstance(third, str):
            aim = body.way[f"{list(self.bones(kind))[1]}_{end}"] * rotation(rest)
            body.angles[name][2] = turn * angle_between(aim, rotation(float(third.removeprefix("@"))))
            self.add_limb(body, name)

    def reach(self, body: Body, name: str, goal: complex, bend: int) -> list[float]:
        """Returns the two angles that bring wrist or ankle to a place. Raises DrawingError if it is too far."""
        kind, _, sign = self.limbs[name]
        upper, lower, _ = self.bones(kind).values()
        start, base = self.root(body, name)
        far, turn = abs(goal - start), self.turns(kind, sign)[1][0]
        if not abs(upper - lower) < far < upper + lower:
            where = f"starts at {start.real:.0f}, {start.imag:.0f} and reaches {upper + lower:.0f}"
            raise DrawingError(f"`{name}` {where}, but its place is {far:.0f} away; move the place or the person")
        off = math.degrees(math.acos((upper**2 + far**2 - lower**2) / (2 * upper * far)))
        first = (goal - start) / far * rotation(-turn * bend * off)
        return [sign * angle_between(base, first), turn * angle_between(first, goal - start - first * upper)]


def angle_between(way: complex, other: complex) -> float:
    """Returns the degrees from one direction to another, from -180 to 180."""
    return math.degrees(cmath.phase(other / way))
