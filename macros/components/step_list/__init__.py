"""What a reader can do, in order."""

from collections.abc import Mapping

from macros.components.component import Component, Context, Nothing


def view(_: Nothing, context: Context) -> Mapping[str, object]:
    """The steps of the page's treatment."""
    return {"steps": context.treatment.steps}


COMPONENT = Component("step_list", "What to do, step by step.", view, needs_treatment=True)
