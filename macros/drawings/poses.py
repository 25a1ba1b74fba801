"""Draws an exercise: what it starts from, faint; what it comes to; things around; arrows."""

from collections.abc import Sequence

from macros.drawings.figure import Figure
from macros.drawings.painter import Painter
from macros.drawings.shapes import Pen, arrow_head
from macros.drawings.skeleton import Angles, Body, DrawingError
from macros.drawings.svg import document, element
from macros.models.drawings import Motion, Parts, Person, Pose

WIDTH = 400
ACROSS = 134
"""Hundredths of body height that a drawing shows from left to right, without zoom."""
MARGIN = 4
_VIEWS = {"side": "Seen from the side", "front": "Seen from the front", "back": "Seen from behind"}


def draw_pose(pose: Pose, person: Person, shared: Parts) -> str:
    """Returns the drawing of a pose. Raises DrawingError."""
    figure, start, end = bodies(pose, person)
    limbs = [name for name in figure.limbs if name[:3] not in pose.without]
    moves = [motion_places(figure, start, end, motion) for motion in pose.motion]
    edges = [spot for body in (start, end) for shape in figure.flesh(body, limbs) for spot in shape.edge]
    pen, height = _frame(pose, [*edges, *(spot for spots in moves for spot in spots)])
    painter = Painter(pen, person, shared, {})
    content = _things(painter, pose, "") + _ghost(painter, figure, pose, start, end)
    for layer in figure.layers(end):
        if layer.name[:3] not in pose.without:
            content += _things(painter, pose, layer.name) + painter.layers([layer])
    content += _things(painter, pose, "front")
    content += "".join(_arrow(pen, spots, motion.both) for spots, motion in zip(moves, pose.motion, strict=True))
    return document(pose.title, describe(pose), (WIDTH, height), content)


def describe(pose: Pose) -> str:
    """Returns what can be seen, in one order: view, start, end, movement."""
    parts = {"Faint": pose.first, "Solid": pose.then, "Arrow": pose.arrow}
    seen = [f"{word}: {text}" for word, text in parts.items() if text]
    return ". ".join([pose.seen or _VIEWS[pose.view], *seen]) + "."


def bodies(pose: Pose, person: Person) -> tuple[Figure, Body, Body]:
    """Returns the person of a pose, at the start and at the end."""
    figure = Figure(person, pose.view)
    start = figure.take(pose.start)
    if pose.end is None:
        return figure, start, start
    end = figure.take(pose.start.followed_by(pose.end), start)
    end.move(complex(*pose.apart))
    return figure, start, end


def motion_places(figure: Figure, start: Body, end: Body, motion: Motion) -> list[complex]:
    """Returns three places of an arrow: as written, or on the way of a joint between both postures."""
    if motion.through:
        return [complex(*point) for point in motion.through]
    spots = []
    for share in (0.15, 0.5, 0.85):
        body = figure.stand(halfway(start, end, share), end.face)
        body.move(start.at["hip"] + (end.at["hip"] - start.at["hip"]) * share)
        spots.append(body.joint(motion.joint) + complex(*motion.shift))
    return spots


def halfway(start: Body, end: Body, share: float) -> Angles:
    """Returns angles between those of two bodies."""
    pairs = ((name, zip(angles, end.angles[name], strict=False)) for name, angles in start.angles.items())
    return {name: [a + (b - a) * share for a, b in pair] for name, pair in pairs}


def _frame(pose: Pose, spots: Sequence[complex]) -> tuple[Pen, int]:
    """Returns a pen whose drawing holds all places, and its height."""
    xs, ys, across = [spot.real for spot in spots], [spot.imag for spot in spots], ACROSS / pose.zoom
    top, right, below, left = pose.room
    left, right = min(xs) - left, max(xs) + right
    if right - left > across:
        raise DrawingError(f"is {right - left:.0f} wide, but {across:.0f} fit; make `zoom` or `room` smaller")
    pen = Pen(WIDTH / across, complex((left + right - across) / 2, min(ys) - top - MARGIN))
    bottom = max(ys) + below + MARGIN if pose.crop is None else pose.crop
    return pen, round((bottom - pen.origin.imag) * pen.scale)


def _things(painter: Painter, pose: Pose, under: str) -> str:
    return painter.draw(thing for thing in pose.things if thing.under == under)


def _ghost(painter: Painter, figure: Figure, pose: Pose, start: Body, end: Body) -> str:
    """Returns the start as one faint outline. What does not move is not drawn twice."""
    hidden = {*pose.without, *pose.still}
    solid = figure.flesh(end, figure.limbs)
    shapes = figure.flesh(start, [name for name in figure.limbs if name[:3] not in hidden])
    faint = [shape for shape in shapes if shape not in solid]
    return painter.path(faint, fill="faint", stroke="trace", stroke_dasharray="8 7")


def _arrow(pen: Pen, spots: Sequence[complex], both: bool) -> str:
    """Returns a bent arrow through three places, in the color of movement."""
    start, middle, end = spots
    bent = 2 * middle - (start + end) / 2
    size = 12 / pen.scale
    drawn = pen.draw("M", start) + pen.draw("q", bent, end) + arrow_head(end, bent, size, pen)
    drawn += arrow_head(start, bent, size, pen) if both else ""
    return element("path", stroke="clay", stroke_width=4, d=drawn)
