"""Cards of the two or three treatments that a reader may compare with this one."""

from collections.abc import Mapping

from macros.components.component import Component, Context, Nothing
from macros.components.derived import card


def view(_: Nothing, context: Context) -> Mapping[str, object]:
    """The cards of the treatments that the page's treatment names as related."""
    known = context.guide.treatments
    return {"cards": [card(context, name) for name in context.treatment.related if name in known]}


COMPONENT = Component("related_treatments", "Cards of related treatments.", view, needs_treatment=True)
