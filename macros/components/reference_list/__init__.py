"""The last part of a page: the sources that it cites, numbered in that order (see macros/citations.py)."""

from collections.abc import Mapping

from macros.components.component import Component, Context, Nothing

PLACE = '<div class="references-go-here"></div>'
"""What the component leaves for macros/citations.py: only the finished page knows what it cites, and in what order."""


def view(_: Nothing, _context: Context) -> Mapping[str, object]:
    """The place of the list."""
    return {"place": PLACE}


COMPONENT = Component("reference_list", "The sources of the page.", view)
