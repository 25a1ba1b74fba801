"""How sure we are that the treatment helps, for each kind of pain."""

from collections.abc import Mapping

from macros.components.component import Component, Context, Nothing


def view(_: Nothing, context: Context) -> Mapping[str, object]:
    """The ratings of the page's treatment, in the order of the record."""
    return {"ratings": context.treatment.ratings}


COMPONENT = Component("rating_list", "The ratings of the page's treatment.", view, needs_treatment=True)
