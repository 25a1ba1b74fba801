"""Two or three treatments to compare with that of the page."""

from urllib.parse import urlencode

from macros.components.component import Component, Context, NoOptions, Variables
from macros.components.marks import rows

COMPARISON = "treatments/compare.md"


def view(_: NoOptions, context: Context) -> Variables:
    """Returns the treatment of the page and those related to it, and the URL of their comparison."""
    treatments = context.guide.treatments
    names = [name for name in (context.treatment.id, *context.treatment.related) if name in treatments]
    table = context.guide.pages.get(COMPARISON)
    query = urlencode({"show": names}, doseq=True)
    return {
        "rows": rows(context, (treatments[name] for name in names)),
        "side_by_side": f"{context.link(table)}#{query}" if table else None,
    }


COMPONENT = Component(
    "related_treatments", "The treatment of the page beside related ones.", view, needs_treatment=True
)
