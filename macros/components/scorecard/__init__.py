"""What a machine can say of each page. The pages are measured when they are built: macros/scorecard fills the place."""

from collections.abc import Mapping

from macros.components.component import Component, Context, Nothing
from macros.scorecard.items import ITEMS, not_assessed

START, END = "<!--scorecard-->", "<!--/scorecard-->"
"""Around the place that is filled when the site is finished."""


def view(_: Nothing, __: Context) -> Mapping[str, object]:
    """The place of the list of pages, the items with what is looked for, and those that need a human reader."""
    return {"start": START, "end": END, "items": ITEMS, "not_assessed": not_assessed()}


COMPONENT = Component("scorecard", "Reading grades of all pages, and what a machine can say by three checklists.", view)
