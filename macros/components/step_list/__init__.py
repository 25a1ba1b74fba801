"""What a reader can do, in order."""

from macros.components.component import Component

COMPONENT = Component(
    "step_list",
    "What to do, step by step.",
    lambda _, context: {"steps": context.treatment.steps},
    needs_treatment=True,
)
