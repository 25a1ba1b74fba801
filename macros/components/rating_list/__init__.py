"""How sure we are that the treatment helps, for each kind of pain."""

from macros.components.component import Component

COMPONENT = Component(
    "rating_list",
    "The ratings of the page's treatment.",
    lambda _, context: {"ratings": context.treatment.ratings},
    needs_treatment=True,
)
