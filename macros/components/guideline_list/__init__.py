"""What guidelines say of the treatment: for, only with other care, against, or nothing."""

from macros.components.component import Component

ICONS = {"for": "for", "only-with": "with", "against": "against", "silent": "silent"}
TONES = {"for": 1, "only-with": 2, "silent": 3, "against": 5}
"""The level of evidence whose color each stance has."""

COMPONENT = Component(
    "guideline_list",
    "What guidelines say of the page's treatment.",
    lambda _, context: {"guidelines": context.treatment.guidelines, "icons": ICONS, "tones": TONES},
    needs_treatment=True,
)
