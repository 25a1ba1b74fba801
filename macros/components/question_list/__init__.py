"""Questions to take to an appointment, with boxes to tick and room for notes on paper."""

from collections.abc import Mapping

from macros.components.component import Component, Context, Nothing


def view(_: Nothing, context: Context) -> Mapping[str, object]:
    """The questions of the page's treatment."""
    return {"questions": context.treatment.questions}


COMPONENT = Component("question_list", "Questions to ask about the page's treatment.", view, needs_treatment=True)
