"""A sheet to print for an appointment: the reader picks treatments and questions, and adds notes."""

import re
from collections.abc import Iterator, Mapping

from macros.components.component import Component, Context, Nothing
from macros.components.derived import link
from macros.records.pages import Treatment


def view(_: Nothing, context: Context) -> Mapping[str, object]:
    """Each treatment with its address and its questions, in alphabetical order."""
    return {
        "treatments": [
            (treatment, link(page), list(keyed(treatment))) for page, treatment in context.guide.treatments.values()
        ]
    }


def keyed(treatment: Treatment) -> Iterator[tuple[str, str]]:
    """Each question with the key by which a bookmark names it: its words, so that another order changes nothing."""
    for question in treatment.questions:
        yield re.sub(r"[^a-z0-9]+", "-", question.lower()).strip("-"), question


COMPONENT = Component("appointment_sheet", "The questions of all treatments, to pick from, with room for notes.", view)
