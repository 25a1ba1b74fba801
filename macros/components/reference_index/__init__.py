"""Every source of the guide. What pages cite is known when they are built: macros/cited_on.py names them below each."""

from collections.abc import Mapping

from macros.components.component import Component, Context, Nothing

START, END = "<!--cited on ", "<!--/cited-->"
"""Around the place below a source that is filled when the site is finished; the key and `-->` follow the start."""


def view(_: Nothing, context: Context) -> Mapping[str, object]:
    """The references by first author, each with the place for the pages that cite it."""
    references = sorted(context.guide.shared.references.values(), key=lambda reference: reference.id)
    return {"references": references, "start": START, "end": END}


COMPONENT = Component("reference_index", "All sources and the pages that cite them.", view)
