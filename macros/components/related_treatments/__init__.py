"""Cards of the two or three treatments that a reader may compare with this one."""

from collections.abc import Mapping
from urllib.parse import urlencode

from macros.components.component import Component, Context, Nothing
from macros.components.derived import card, link

COMPARISON = "treatments/compare.md"


def view(_: Nothing, context: Context) -> Mapping[str, object]:
    """The cards of the treatments that the page's treatment names as related, and the table with all of them."""
    related = [name for name in context.treatment.related if name in context.guide.treatments]
    table = context.guide.pages.get(COMPARISON)
    asked = urlencode({"show": [context.treatment.id, *related]}, doseq=True)
    return {
        "cards": [card(context, name) for name in related],
        "side_by_side": f"{link(table)}#{asked}" if table else None,
    }


COMPONENT = Component("related_treatments", "Cards of related treatments.", view, needs_treatment=True)
