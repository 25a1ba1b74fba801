"""All sources of the guide. macros/publish/references.py adds the pages that cite each of them."""

from macros.components.component import Component, Context, NoOptions, Variables

START, END = "<!--cited on ", "<!--/cited-->"
"""The comments around the slot below a source. The key of the source and `-->` follow the start."""


def view(_: NoOptions, context: Context) -> Variables:
    """Returns the references in order of their keys, which begin with the first author."""
    references = sorted(context.guide.shared.references.values(), key=lambda reference: reference.id)
    return {"references": references, "start": START, "end": END}


COMPONENT = Component("reference_index", "All sources and the pages that cite them.", view)
