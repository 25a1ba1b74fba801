"""A table of all treatments: how sure we are for each kind of pain, in words and shapes."""

from macros.components.component import Component, Context, NoOptions, Variables
from macros.components.derived import Headline, headlines
from macros.models.pages import Treatment

AREAS = {"low-back-new": "Low back, new", "low-back-lasting": "Low back, lasting", "neck": "Neck"}
"""The columns: {area of a headline: heading}."""


def view(_: NoOptions, context: Context) -> Variables:
    """Returns a row for each treatment, in alphabetical order: its name, its URL and its cells."""
    found = context.guide.treatments.values()
    return {
        "areas": list(AREAS.values()),
        "rows": [(treatment.name, context.link(page), cells(treatment)) for page, treatment in found],
    }


def cells(treatment: Treatment) -> list[tuple[Headline, ...]]:
    """Returns the headlines of each column: more than one where new and lasting neck pain differ."""
    return [tuple(row for row in headlines(treatment) if row.area == area) for area in AREAS]


COMPONENT = Component("evidence_matrix", "All treatments by kind of pain, each with its level of evidence.", view)
