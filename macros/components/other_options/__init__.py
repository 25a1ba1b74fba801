"""A table of things that readers may be offered and that have no page of their own."""

from macros.components.component import Component, Context, NoOptions, Variables


def view(_: NoOptions, context: Context) -> Variables:
    """Returns the options in alphabetical order of their names."""
    return {"options": sorted(context.guide.shared.other_options, key=lambda option: option.name.lower())}


COMPONENT = Component("other_options", "What else readers may be offered, in one table.", view)
