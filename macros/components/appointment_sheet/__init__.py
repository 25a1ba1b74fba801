"""A sheet to print for an appointment: the questions of every treatment, and room for notes."""

from collections.abc import Mapping

from macros.components.component import Component, Context, Nothing
from macros.components.derived import link


def view(_: Nothing, context: Context) -> Mapping[str, object]:
    """Each treatment with its address, in alphabetical order."""
    return {"treatments": [(treatment, link(context, page)) for page, treatment in context.guide.treatments.values()]}


COMPONENT = Component("appointment_sheet", "The questions of all treatments, with room for notes.", view)
