"""A sheet to print for an appointment: the reader picks treatments and questions, and adds notes."""

import re
from collections.abc import Iterator

from macros.components.component import Component, Context, NoOptions, Variables
from macros.models.pages import Treatment

ABOUT_ME = (
    "Where it hurts, and since when",
    "What makes it better or worse",
    "What I have tried",
    "My other conditions and medicines",
    "What I want to be able to do again",
)
"""Prompts for what any clinician will ask."""


def view(_: NoOptions, context: Context) -> Variables:
    """Returns the prompts, and each treatment with its URL and its questions, in alphabetical order."""
    return {
        "about_me": ABOUT_ME,
        "treatments": [
            (treatment, context.link(page), list(keyed_questions(treatment)))
            for page, treatment in context.guide.treatments.values()
        ],
    }


def keyed_questions(treatment: Treatment) -> Iterator[tuple[str, str]]:
    """Yields each question after its key for bookmarks, which is made of its words, so that its position can change."""
    for question in treatment.questions:
        yield re.sub(r"[^a-z0-9]+", "-", question.lower()).strip("-"), question


COMPONENT = Component(
    "appointment_sheet", "The questions of all treatments, to choose from, with room for notes.", view
)
