"""Where a part of a drawing is put."""

from dataclasses import dataclass, replace

from macros.drawings.shapes import Capsule, Shape, Stroke, clockwise, rotation
from macros.models.drawings import HalfOutline, LimbOutline, Part, Points


@dataclass(frozen=True)
class Place:
    """A place in a drawing: flipped, then turned and scaled, then moved."""

    at: complex = 0j
    turn: complex = 1 + 0j
    flip: bool = False

    def __call__(self, x: float, y: float) -> complex:
        """Returns a point of the part in the drawing."""
        return self.point(complex(x, y))

    def point(self, point: complex) -> complex:
        """Returns a point of the part in the drawing."""
        return self.at + self.turn * (-point.conjugate() if self.flip else point)

    def within(self, part: Part) -> "Place":
        """Returns the place of a part inside this one."""
        turn = rotation(part.turn) * part.scale
        return Place(self(*part.at), self.turn * (turn.conjugate() if self.flip else turn), self.flip != part.flip)

    def all(self, part: Part) -> list["Place"]:
        """Returns where a part is put: once, or also on the other side of its `mirror`."""
        spot = self.within(part)
        if part.mirror is None:
            return [spot]
        return [spot, replace(spot, at=spot(2 * part.mirror, 0), flip=not spot.flip)]

    def shape(self, shape: Shape | Stroke) -> Shape | Stroke:
        """Returns a shape of the part in the drawing."""
        if isinstance(shape, Capsule):
            size, (left, right) = abs(self.turn), shape.flesh[::-1] if self.flip else shape.flesh
            first, last = shape.radii
            ends = self.point(shape.start), self.point(shape.end)
            return Capsule(*ends, (first * size, last * size), (left * size, right * size))
        points = tuple(map(self.point, shape.points))
        return Stroke(points) if isinstance(shape, Stroke) else clockwise(points)

    def outline(self, record: Points | HalfOutline | LimbOutline) -> Shape:
        """Returns the outline of a record in the drawing."""
        if isinstance(record, LimbOutline):
            ax, ay, bx, by, first, last = record.limb
            size = abs(self.turn)
            return Capsule(self(ax, ay), self(bx, by), (first * size, last * size))
        if isinstance(record, HalfOutline):
            record = (*record.half, *((-x, y) for x, y in reversed(record.half)))
        return clockwise([self(*point) for point in record])
