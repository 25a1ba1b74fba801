"""Questions to take to an appointment, with room for notes on paper."""

from macros.components.component import Component

COMPONENT = Component(
    "question_list",
    "Questions to ask about the page's treatment.",
    lambda _, context: {"questions": context.treatment.questions},
    needs_treatment=True,
)
