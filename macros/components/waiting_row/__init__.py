"""Waiting and staying active, as one row that opens to what happens, gains, harms, living with it and guidelines."""

from macros.components.component import Component, Context, NoOptions, Variables
from macros.content.layout import LIVING_LABELS


def view(_: NoOptions, context: Context) -> Variables:
    """Returns the record of waiting, and the labels of what it is like to live with it."""
    waiting = context.guide.shared.waiting
    assert waiting is not None, "incomplete guides are not rendered"
    living = [(label, getattr(waiting.living_with, key)) for label, key in LIVING_LABELS.items()]
    return {"waiting": waiting, "living": living}


COMPONENT = Component("waiting_row", "Waiting and staying active, with its gains, harms and guidelines.", view)
