"""A sheet to print for an appointment: the reader picks treatments and questions, and adds notes."""

import re
from collections.abc import Iterator, Mapping

from macros.components.component import Component, Context, Nothing
from macros.components.derived import link
from macros.records.pages import Treatment

ABOUT_ME = (
    "Where it hurts, and since when",
    "What makes it better or worse",
    "What I have tried",
    "My other conditions and medicines",
    "What I want to be able to do again",
)
"""What any clinician will ask."""


def view(_: Nothing, context: Context) -> Mapping[str, object]:
    """What to tell, and each treatment with its address and its questions, in alphabetical order."""
    return {
        "about_me": ABOUT_ME,
        "treatments": [
            (treatment, link(page), list(keyed(treatment))) for page, treatment in context.guide.treatments.values()
        ],
    }


def keyed(treatment: Treatment) -> Iterator[tuple[str, str]]:
    """Each question with the key by which a bookmark names it: its words, so that another order changes nothing."""
    for question in treatment.questions:
        yield re.sub(r"[^a-z0-9]+", "-", question.lower()).strip("-"), question


COMPONENT = Component("appointment_sheet", "The questions of all treatments, to pick from, with room for notes.", view)
