"""Outlines and lines, and the pen that writes them as SVG paths. Points are complex numbers: x to the right, y down."""

import cmath
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise


def rotation(degrees: float) -> complex:
    """Returns a rotation, clockwise on the screen."""
    return cmath.rect(1, math.radians(degrees))


@dataclass
class Pen:
    """Writes paths in whole units, each place relative to the last one, so that they compress well.

    scale: units of the drawing for one of the points. origin: the point in the top left corner. at: the last place.
    """

    scale: float = 1
    origin: complex = 0j
    at: complex = 0j

    def place(self, point: complex) -> complex:
        """Returns where a point is in the drawing."""
        spot = (point - self.origin) * self.scale
        return complex(round(spot.real), round(spot.imag))

    def draw(self, command: str, *points: complex, before: str = "") -> str:
        """Returns one command: `M` is absolute, others are relative to the last place."""
        return self.draw_places(command, [self.place(point) for point in points], before)

    def draw_places(self, command: str, places: Sequence[complex], before: str = "") -> str:
        """Returns one command for places in the drawing."""
        start = 0j if command == "M" else self.at
        self.at = places[-1]
        steps = " ".join(f"{(place - start).real:g} {(place - start).imag:g}" for place in places)
        return command + (before + steps).replace(" -", "-")


@dataclass(frozen=True)
class Curve:
    """A smooth outline beside its points, clockwise: a quadratic B-spline. A point given twice is a corner."""

    points: tuple[complex, ...]

    @property
    def edge(self) -> list[complex]:
        """Returns points on the edge."""
        around = zip(self.points[-1:] + self.points[:-1], self.points, self.points[1:] + self.points[:1], strict=True)
        return [spot for a, b, c in around for spot in ((a + 6 * b + c) / 8, (b + c) / 2)]

    def path(self, pen: Pen) -> str:
        """Returns the path. Each place is rounded so that the next bend, which SVG derives from it, stays right."""
        points = self.points
        drawn = pen.draw("M", (points[-1] + points[0]) / 2)
        bend = pen.place(points[0])
        for index, after in enumerate((*points[1:], points[0])):
            middle = (bend + (after - pen.origin) * pen.scale) / 2
            place = complex(round(middle.real), round(middle.imag))
            drawn += pen.draw_places("t" if index else "q", [place] if index else [bend, place])
            bend = 2 * place - bend
        return drawn + "z"


@dataclass(frozen=True)
class Stroke:
    """A line from its first point to its last, bent by those between."""

    points: tuple[complex, ...]

    def path(self, pen: Pen) -> str:
        """Returns the path, with one bend for each point between."""
        first, *between, last = self.points
        drawn = pen.draw("M", first)
        ends = [*((a + b) / 2 for a, b in pairwise(between)), last]
        drawn += "".join(pen.draw("q", bend, end) for bend, end in zip(between, ends, strict=False))
        return drawn if between else drawn + pen.draw("l", last)


@dataclass(frozen=True)
class Capsule:
    """A part between two joints with round ends. flesh: how far it stands out on its left and on its right."""

    start: complex
    end: complex
    radii: tuple[float, float]
    flesh: tuple[float, float] = (0, 0)

    @property
    def edge(self) -> list[complex]:
        """Returns points on both round ends."""
        ends = zip((self.start, self.end), self.radii, strict=True)
        return [joint + rotation(30 * step) * radius for joint, radius in ends for step in range(12)]

    def path(self, pen: Pen) -> str:
        """Returns two curved sides and two round ends, clockwise."""
        along, (first, last) = self.end - self.start, self.radii
        out = -1j * along / (abs(along) or 1)
        middle, width = self.start + along * 0.4, first * 0.6 + last * 0.4
        arcs = [f"{round(radius * pen.scale)} {round(radius * pen.scale)} 0 0 1 " for radius in self.radii]
        return (
            pen.draw("M", self.start + out * first)
            + pen.draw("q", middle + out * (width + self.flesh[0]), self.end + out * last)
            + pen.draw("a", self.end - out * last, before=arcs[1])
            + pen.draw("q", middle - out * (width + self.flesh[1]), self.start - out * first)
            + pen.draw("a", self.start + out * first, before=arcs[0])
            + "z"
        )


Shape = Curve | Capsule


def clockwise(points: Sequence[complex]) -> Curve:
    """Returns an outline in the direction of all others, so that parts melt and cut no holes."""
    area = sum((a.conjugate() * b).imag for a, b in zip(points, (*points[1:], points[0]), strict=True))
    return Curve(tuple(points) if area >= 0 else tuple(reversed(points)))


def paths(shapes: Iterable[Shape | Stroke], pen: Pen) -> str:
    """Returns all shapes as one path. Its line is painted below its filling, so that they melt into one outline."""
    return "".join(shape.path(pen) for shape in shapes)


def arrow_head(tip: complex, before: complex, size: float, pen: Pen) -> str:
    """Returns the head of an arrow that comes from `before`."""
    way = (tip - before) / (abs(tip - before) or 1) * size
    return pen.draw("M", tip - way * rotation(38)) + pen.draw("l", tip) + pen.draw("l", tip - way * rotation(-38))


def stripes(shape: Shape, gap: float) -> list[Stroke]:
    """Returns slanting lines within an outline, which can be seen in black and white."""
    edge = [spot * rotation(45) for spot in shape.edge]
    rows = [spot.imag / gap for spot in edge]
    lines = []
    for row in (gap * step for step in range(math.ceil(min(rows)), math.ceil(max(rows)))):
        cuts = sorted(_cuts(edge, row))
        pairs = [(a + 1, b - 1) for a, b in zip(cuts[::2], cuts[1::2], strict=False) if b - a > 4]
        lines += [Stroke(tuple(complex(x, row) * rotation(-45) for x in pair)) for pair in pairs]
    return lines


def _cuts(edge: Sequence[complex], row: float) -> Iterable[float]:
    """Yields where a horizontal line cuts an edge."""
    for a, b in zip(edge, (*edge[1:], edge[0]), strict=True):
        if (a.imag > row) != (b.imag > row):
            yield a.real + (row - a.imag) / (b.imag - a.imag) * (b.real - a.real)
