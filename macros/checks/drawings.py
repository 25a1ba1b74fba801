"""Checks that each drawing can be drawn and is small, that its person can stand so, and that exercises show an end."""

import gzip
from collections.abc import Iterator

from macros.content.guide import Guide
from macros.content.shared_files import EXERCISES, POSES, SCENES
from macros.drawings.library import Library
from macros.drawings.poses import bodies
from macros.drawings.skeleton import Body, DrawingError, Skeleton
from macros.models.drawings import Person
from macros.models.issue import Issue

MAX_BYTES = 4000
"""Of a drawing, compressed with gzip."""


def check_drawings(guide: Guide) -> Iterator[Issue]:
    """Yields the issues of each drawing, at its line."""
    drawings = guide.shared.drawings
    for name in drawings.names:
        source = guide.shared.sources[POSES if name in drawings.poses else SCENES]
        for message, hint in _messages(drawings, name):
            yield Issue(source.file, source.line((name,)), "impossible-drawing", f"`{name}` {message}", hint)


def check_exercises(guide: Guide) -> Iterator[Issue]:
    """Yields an issue for each exercise whose drawing does not show a start and an end."""
    drawings = guide.shared.drawings
    for index, exercise in enumerate(guide.shared.exercises):
        pose = drawings.poses.get(exercise.drawing)
        if exercise.drawing in drawings.names and not (pose and pose.end):
            source = guide.shared.sources[EXERCISES]
            message = f"`{exercise.id}` has a drawing without a start and an end: `{exercise.drawing}`"
            hint = "name a pose that has `end`, or add `end` to that pose"
            yield Issue(source.file, source.line((index, "drawing")), "exercise-drawing", message, hint)


def _messages(drawings: Library, name: str) -> Iterator[tuple[str, str]]:
    try:
        size = len(gzip.compress(drawings.draw(name).svg.encode(), mtime=0))
        bent = _bent_too_far(drawings, name)
    except DrawingError as error:
        message, _, hint = str(error).partition("; ")
        yield message, hint
        return
    if size > MAX_BYTES:
        yield f"has {size} bytes, and {MAX_BYTES} are allowed", "use fewer points"
    for message in bent:
        yield message, "check the angles; person.yml holds their limits"


def _bent_too_far(drawings: Library, name: str) -> list[str]:
    """Returns the joints of a pose that bend too far. Raises DrawingError."""
    if name not in drawings.poses or drawings.person is None:
        return []
    figure, *found = bodies(drawings.poses[name], drawings.person)
    try:
        return list(dict.fromkeys(message for body in found for message in beyond(figure, body)))
    except LookupError as error:
        raise DrawingError(f"cannot be checked; `limits` of person.yml lacks {error}") from error


def beyond(figure: Skeleton, body: Body) -> Iterator[str]:
    """Yields the angles that no person can reach, seen from the side."""
    if figure.is_side:
        for joint, angle, (low, high) in _angles(figure.person, figure, body):
            if not low - 0.5 <= angle <= high + 0.5:
                yield f"bends {joint} by {angle:.0f} degrees, and {low:g} to {high:g} are possible"


def _angles(person: Person, figure: Skeleton, body: Body) -> Iterator[tuple[str, float, tuple[float, float]]]:
    """Yields each joint with its angle and its limits."""
    for part, angle in zip(("lumbar", "thorax", "neck", "head"), body.angles["spine"][1:], strict=True):
        yield f"the {part}", angle, person.limits[part][0]
    for name, (kind, _, _) in figure.limbs.items():
        joints = ("shoulder", "elbow", "wrist") if kind == "arm" else ("hip", "knee", "ankle")
        for joint, angle, limits in zip(joints, body.angles[name], person.limits[kind], strict=False):
            yield f"the {joint} of `{name}`", angle, limits
