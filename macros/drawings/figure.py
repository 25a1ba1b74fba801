"""The outlines of a person around the joints, and how a posture is taken."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from macros.drawings.shapes import Capsule, Curve, Shape, Stroke, rotation
from macros.drawings.skeleton import Angles, Body, Skeleton
from macros.models.drawings import Color, Points, Posture, Reach


class Layer(NamedTuple):
    """Shapes of one color. Without a color: thin lines. name: of the part of the body."""

    name: str
    color: Color | None
    shapes: Sequence[Shape | Stroke]


@dataclass(frozen=True)
class Figure(Skeleton):
    """A person with skin and clothes."""

    def take(self, posture: Posture, before: Body | None = None) -> Body:
        """Returns the joints of a posture: trunk, limbs by angles, limbs that reach. before: the posture it leaves."""
        placed = {name: posture.limb(name) for name in self.limbs}
        spine = posture.spine
        angles: Angles = {name: [0, 0, 0] for name in placed}
        angles["spine"] = [spine.turn, spine.lumbar, spine.thorax, spine.neck, spine.head]
        angles["shoulders"] = list(posture.shoulders)
        body = self.stand(angles, posture.face or self.view)
        bent = {name: limb for name, limb in placed.items() if not isinstance(limb, Reach)}
        for name, limb in bent.items():
            self.bend(body, name, [float(angle) for angle in limb[:2]], limb[2], [float(angle) for angle in limb[3:]])
        self._put(body, posture, before, bent)
        for name, aim in placed.items():
            if isinstance(aim, Reach):
                goal = self._goal(name, aim, body, before) + complex(*aim.shift)
                self.bend(body, name, self.reach(body, name, goal, aim.bend), aim.end)
        return body

    def _put(self, body: Body, posture: Posture, before: Body | None, limbs: Iterable[str]) -> None:
        """Moves the person so that one joint keeps its place, or down to the floor."""
        hold = posture.hold or ("hip" if before else None)
        if hold is None:
            body.move(-1j * max(spot.imag for shape in self.flesh(body, limbs) for spot in shape.edge))
            return
        start = before.joint(hold) if before else 0j
        goal = complex(*posture.at) if posture.at else start
        body.move(goal + complex(*posture.by) - body.joint(hold))

    def _goal(self, name: str, limb: Reach, body: Body, before: Body | None) -> complex:
        kind, end, _ = self.limbs[name]
        if limb.to == "stay":
            return (before or body).joint(f"{list(self.bones(kind))[1]}_{end}")
        return body.joint(limb.to) if isinstance(limb.to, str) else complex(*limb.to)

    def limb(self, body: Body, name: str) -> list[Shape]:
        """Returns the parts of an arm or a leg, from the trunk outwards."""
        kind, end, sign = self.limbs[name]
        radii, flesh = self.person.radii[kind], self.person.flesh[kind if self.is_side else "front"]
        spots = [body.at[name], *(body.at[f"{joint}_{end}"] for joint in self.bones(kind))]
        parts: list[Shape] = [
            Capsule(spots[index], spots[index + 1], (radii[index], radii[index + 1]), flesh[index]) for index in (0, 1)
        ]
        way = body.way[f"{list(self.bones(kind))[2]}_{end}"]
        if kind == "leg" and self.is_side:
            return [*parts, Curve(placed(self.person.foot, spots[2], -1j * way))]
        parts.append(Capsule(spots[2], spots[3], (radii[2], radii[3])))
        thumb = Capsule(spots[2] + way * 1.5, spots[2] + way * rotation(sign * 36) * 5, (1.1, 0.8))
        return [*parts, thumb] if kind == "arm" else parts

    def flesh(self, body: Body, limbs: Iterable[str]) -> list[Shape]:
        """Returns everything solid: trunk, neck, head and these limbs, without thumbs."""
        first, last = self.person.radii["neck"]
        neck = Capsule(body.spine[-7][0], body.at["neck"], (first, last))
        skin = self.person.heads[body.face]["skin"][0]
        skull = Curve(placed(skin, body.at["neck"], body.way["head"]))
        return [self._trunk(body), neck, skull, *(part for name in limbs for part in self.limb(body, name)[:3])]

    def _trunk(self, body: Body, rows: slice = slice(None)) -> Curve:
        """Returns the outline of the trunk, or of a part of it, around the line of the spine."""
        back, front = [], []
        for place, up, *wide in self.person.trunk["side" if self.is_side else "front"][rows]:
            spot, way = body.spine[int(place)]
            back.append(spot + way * (up - wide[0] * 1j))
            front.append(spot + way * (up + wide[-1] * 1j))
        return Curve((*back, *reversed(front)))

    def _cloth(self, body: Body, name: str) -> Capsule:
        """Returns a sleeve, or one leg of the shorts."""
        kind, end, _ = self.limbs[name]
        start, bone = body.at[name], body.at[f"{next(iter(self.bones(kind)))}_{end}"] - body.at[name]
        first, second, *_ = self.person.radii[kind]
        share = 0.5 if kind == "arm" else 0.62
        return Capsule(start, start + bone * share, (first + 0.2, first + (second - first) * share + 0.8))

    def layers(self, body: Body) -> list[Layer]:
        """Returns all layers, from the back to the front."""
        trunk, *head = self.flesh(body, [])
        look, crown = self.person.heads[body.face], (body.at["neck"], body.way["head"])
        skull = Layer("head", "skin", head)
        hair = Layer("hair", "soft", [Curve(placed(look["hair"][0], *crown))])
        face = Layer("face", None, [Stroke(placed(points, *crown)) for points in look["lines"]])
        leg, other_leg, arm, other_arm = (Layer(name, "skin", self.limb(body, name)) for name in self.limbs)
        worn: list[Shape] = [self._cloth(body, name) for name in self.limbs]
        hips, shirt = self._trunk(body, slice(0, 3)), self._trunk(body, slice(1, None))
        if self.is_side:
            return [
                arm, Layer("sleeve", "cloth", worn[2:3]), leg, Layer("shorts", "brand", worn[:1]), skull,
                Layer("shirt", "cloth", [trunk]), hair, face, other_leg, Layer("shorts", "brand", [worn[1], hips]),
                other_arm, Layer("sleeve", "cloth", worn[3:]),
            ]  # fmt: skip
        shorts, top = Layer("shorts", "brand", [worn[1], hips, worn[0]]), Layer("shirt", "cloth", [shirt, *worn[2:]])
        front = [leg, other_leg, shorts, skull, hair, face, arm, other_arm, top]
        return [*front, Layer("blades", None, self._blades(body))] if self.view == "back" else front

    def _blades(self, body: Body) -> list[Stroke]:
        """Returns both shoulder blades and the line of the spine, as they show through a shirt."""
        (spot, up), drawn = body.spine[self.person.shoulder], body.angles["shoulders"][0]
        sides = [tuple((sign * (x - 1.4 * drawn), y) for x, y in self.person.blade) for sign in (-1, 1)]
        return [Stroke(placed(points, spot, up)) for points in sides] + [Stroke((spot + up * 2, body.spine[4][0]))]


def placed(points: Points, spot: complex, up: complex) -> tuple[complex, ...]:
    """Returns points of the person (x forward, y up) at a joint."""
    return tuple(spot + up * (1j * x + y) for x, y in points)
