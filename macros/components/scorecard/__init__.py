"""The scorecard of all pages. macros/publish/scorecard.py fills its slot when the pages are built."""

from macros.components.component import Component

START, END = "<!--scorecard-->", "<!--/scorecard-->"
"""The comments around the slot."""

COMPONENT = Component(
    "scorecard",
    "Reading grades of all pages, and what a machine can say by three checklists.",
    lambda _, __: {"start": START, "end": END},
)
