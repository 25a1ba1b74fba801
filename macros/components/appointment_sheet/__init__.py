"""A sheet to print for an appointment: the reader picks treatments and questions, and adds notes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from macros.components.component import Component, Context, NoOptions, Variables
from macros.components.warning import alert

ABOUT_ME = (
    "Where it hurts, and since when",
    "What makes it better or worse",
    "What I have tried",
    "My other conditions and medicines",
    "What I want to be able to do again",
    "Answers, and what we agreed",
)
"""Prompts for what any clinician will ask, and for what they say."""
ANY = "any"
"""The name of the questions that fit any treatment, in the URL."""


@dataclass(frozen=True)
class Topic:
    """Questions to choose from. id: its name in the URL. questions: (key, question)."""

    id: str
    name: str
    questions: tuple[tuple[str, str], ...]


def view(_: NoOptions, context: Context) -> Variables:
    """Returns the questions for any treatment and those of each treatment, the prompts, and the first warning signs."""
    shared = context.guide.shared.questions
    treatments = [treatment for _, treatment in context.guide.treatments.values()]
    return {
        "topics": [
            topic(ANY, "Any treatment", (question.text for question in shared)),
            *(topic(one.id, one.name, one.questions) for one in treatments),
        ],
        "sources": list(dict.fromkeys(source for question in shared for source in question.sources)),
        "about_me": ABOUT_ME,
        "alert": alert(context),
    }


def topic(name: str, label: str, questions: Iterable[str]) -> Topic:
    """Returns questions with keys for bookmarks, which are made of their words, so that positions can change."""
    keyed = ((re.sub(r"[^a-z0-9]+", "-", question.lower()).strip("-"), question) for question in questions)
    return Topic(name, label, tuple(keyed))


COMPONENT = Component(
    "appointment_sheet", "Questions for any treatment and for each, to choose from, with room for notes.", view
)
