"""What guidelines say of the subject of the page: for, only with other care, against, or nothing."""

from macros.components.component import Component, Context, NoOptions, Variables
from macros.models.vocabulary import STANCES

ICONS = {"for": "for", "only-with": "with", "against": "against", "silent": "silent"}
TONES = {"for": 1, "only-with": 2, "silent": 3, "against": 5}
"""The level of evidence whose color each stance has."""


def view(_: NoOptions, context: Context) -> Variables:
    """Returns the guidelines against it, all others, and how many there are of each stance."""
    guidelines = context.page.record.guidelines if context.page.record else ()
    counts = {stance: sum(one.stance == stance for one in guidelines) for stance in STANCES}
    return {
        "against": [one for one in guidelines if one.stance == "against"],
        "others": [one for one in guidelines if one.stance != "against"],
        "counts": {stance: count for stance, count in counts.items() if count},
        "icons": ICONS,
        "tones": TONES,
    }


COMPONENT = Component("guideline_list", "What guidelines say, from the records of the page.", view)
