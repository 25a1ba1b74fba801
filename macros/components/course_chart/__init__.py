"""The average course of pain: a chart, and the same figures in a table."""

from dataclasses import dataclass

from macros.components.component import Component, Context, NoOptions, Variables
from macros.models.library import MAX_SCORE, Course

TOP, BOTTOM = 30, 190
"""The y coordinates of the highest score and of 0, in units of the chart."""


@dataclass(frozen=True)
class Mark:
    """A point of the chart. x: percent of the width. y: units of the chart from the top."""

    x: float
    y: float
    score: str
    when: str


def view(_: NoOptions, context: Context) -> Variables:
    """Returns the courses, each with its points, and the lines of the scale."""
    scale = [(score, height(score)) for score in range(0, MAX_SCORE + 1, 20)]
    return {"courses": [(course, marks(course)) for course in context.guide.shared.courses], "scale": scale}


def marks(course: Course) -> list[Mark]:
    """Returns the points of a course."""
    last = max(point.weeks for point in course.points)
    return [
        Mark(round(100 * point.weeks / last, 1), height(point.score), f"{point.score:g}", point.when)
        for point in course.points
    ]


def height(score: float) -> float:
    """Returns the y coordinate of a score."""
    return round(BOTTOM - (BOTTOM - TOP) * score / MAX_SCORE, 1)


COMPONENT = Component("course_chart", "The usual course of pain, as a chart and a table.", view)
