"""How and when pages are checked again, which each page with a decision links."""

from macros.components.component import Component, Context, NoOptions, Variables


def view(_: NoOptions, context: Context) -> Variables:
    """Returns the update policy."""
    return {"policy": context.guide.shared.update_policy}


COMPONENT = Component("update_policy", "How and when pages are checked again, and what happens to late ones.", view)
