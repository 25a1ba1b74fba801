"""How sure we are of each treatment for each kind of pain, at one look: a table of words and shapes."""

from collections.abc import Mapping

from macros.components.component import Component, Context, Nothing
from macros.components.derived import Headline, headlines, link
from macros.records.pages import Treatment

AREAS = {"low-back-new": "Low back, new", "low-back-lasting": "Low back, lasting", "neck": "Neck"}
"""The columns: the areas of headlines, and what they are called."""


def view(_: Nothing, context: Context) -> Mapping[str, object]:
    """Each treatment in alphabetical order with its address and its cells, one a column."""
    found = context.guide.treatments.values()
    return {
        "areas": list(AREAS.values()),
        "rows": [(treatment.name, link(page), cells(treatment)) for page, treatment in found],
    }


def cells(treatment: Treatment) -> list[tuple[Headline, ...]]:
    """The headlines of each column: more than one where new and lasting neck pain differ."""
    return [tuple(row for row in headlines(treatment) if row.area == area) for area in AREAS]


COMPONENT = Component("evidence_matrix", "All treatments by kind of pain, each with its level of evidence.", view)
