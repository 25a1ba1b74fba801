"""A set of exercises to do at home, each with its drawing, and laid out to be printed."""

from pydantic import Field

from macros.components.component import Component, Context, Options, Variables
from macros.components.drawing import find_drawings
from macros.models.exercises import ExerciseArea


class ExerciseOptions(Options):
    """Selects the set."""

    area: ExerciseArea = Field(description="the set")


def view(options: ExerciseOptions, context: Context) -> Variables:
    """Returns the exercises of a set in the order of their file, each with its drawing."""
    chosen = [each for each in context.guide.shared.exercises if each.area == options.area]
    return {"exercises": [(each, find_drawings(context, [each.drawing])) for each in chosen]}


COMPONENT = Component(
    "exercise_list",
    "A set of exercises, each with its drawing, steps and limits.",
    view,
    options=ExerciseOptions,
    examples=({"area": "pool"},),
)
