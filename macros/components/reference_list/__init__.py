"""The sources that a page cites, numbered in the order in which it cites them (see macros/citations.py)."""

from collections.abc import Mapping

from macros.components.component import Component, Context, Nothing

PLACE = '<div class="references-go-here"></div>'
"""What the component leaves for macros/citations.py: only the finished page knows what it cites, and in what order."""


def view(_: Nothing, __: Context) -> Mapping[str, object]:
    """Only the place: the list is made when the whole page is known."""
    return {"place": PLACE}


COMPONENT = Component("reference_list", "The sources of the page.", view)
