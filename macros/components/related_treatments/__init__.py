"""Cards of two or three treatments to compare with that of the page."""

from urllib.parse import urlencode

from macros.components.component import Component, Context, NoOptions, Variables
from macros.components.derived import card

COMPARISON = "treatments/compare.md"


def view(_: NoOptions, context: Context) -> Variables:
    """Returns the cards of the related treatments, and the URL of the comparison with all of them selected."""
    related = [name for name in context.treatment.related if name in context.guide.treatments]
    table = context.guide.pages.get(COMPARISON)
    query = urlencode({"show": [context.treatment.id, *related]}, doseq=True)
    return {
        "cards": [card(context, name) for name in related],
        "side_by_side": f"{context.link(table)}#{query}" if table else None,
    }


COMPONENT = Component("related_treatments", "Cards of related treatments.", view, needs_treatment=True)
