"""How pain goes on average: a picture, and the same figures in a table."""

from collections.abc import Mapping
from dataclasses import dataclass

from macros.components.component import Component, Context, Nothing
from macros.records.library import Course

TOP, BOTTOM = 30, 190
"""Where scores 60 and 0 stand in the picture, in its own units from above."""


@dataclass(frozen=True)
class Mark:
    """A point of the picture: across in per cent of its width, down in its units, and what is written there."""

    x: float
    y: float
    score: str
    when: str


def view(_: Nothing, context: Context) -> Mapping[str, object]:
    """The courses, each with the marks of its picture; and the lines of the scale."""
    scale = [(score, height(score)) for score in (0, 20, 40, 60)]
    return {"courses": [(course, marks(course)) for course in context.guide.shared.courses], "scale": scale}


def marks(course: Course) -> list[Mark]:
    """The points of a course, across by their time."""
    last = max(point.weeks for point in course.points)
    return [
        Mark(round(100 * point.weeks / last, 1), height(point.score), f"{point.score:g}", point.when)
        for point in course.points
    ]


def height(score: float) -> float:
    """How far down a score stands."""
    return round(BOTTOM - (BOTTOM - TOP) * score / 60, 1)


COMPONENT = Component("course_chart", "The usual course of pain, as a picture and a table.", view)
