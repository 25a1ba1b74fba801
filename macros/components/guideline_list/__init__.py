"""What guidelines say: for, only with other care, against, or nothing."""

from collections.abc import Mapping

from macros.components.component import Component, Context, Nothing

ICONS = {"for": "for", "only-with": "with", "against": "against", "silent": "silent"}
TONES = {"for": 1, "only-with": 2, "silent": 3, "against": 5}


def view(_: Nothing, context: Context) -> Mapping[str, object]:
    """The guidelines of the page's treatment, in the order of the record."""
    return {"guidelines": context.treatment.guidelines, "icons": ICONS, "tones": TONES}


COMPONENT = Component("guideline_list", "What guidelines say of the page's treatment.", view, needs_treatment=True)
