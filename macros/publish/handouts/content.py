"""What each kind of handout holds. All of it comes from records; nothing is written for paper alone."""

from collections.abc import Iterable
from typing import Any

from macros.components.appointment_sheet import ABOUT_ME
from macros.components.derived import headlines
from macros.components.red_flag_card import groups
from macros.content.guide import Guide, GuidePage
from macros.content.shared_files import EXERCISES
from macros.models.exercises import Exercise
from macros.models.pages import Treatment
from macros.models.vocabulary import LEVELS, URGENCIES
from macros.publish.handouts.entry import entries, entry
from macros.publish.handouts.parts import RED_FLAGS, first_signs, notes, pictures, section, signs

Content = dict[str, Any]
QUESTIONS = "questions.yml"


def of_treatment(guide: Guide, page: GuidePage) -> Content:
    """Returns the ratings, main harms, warning signs, cautions, drawings, steps and questions of a treatment."""
    treatment = page.record
    assert isinstance(treatment, Treatment)
    cautions, place = treatment.cautions, page.place
    return {
        "title": treatment.name,
        "ratings": _ratings(treatment),
        "harms": entry(place, ("main_harms",), treatment.main_harms.text),
        "alert": first_signs(guide, page),
        "drawings": pictures(guide, page, treatment.drawings),
        "columns": [
            [
                *section("Do not have it if", entries(place, ("cautions", "do_not"), cautions.do_not), mark="stop"),
                *section(
                    "Ask a clinician first if",
                    entries(place, ("cautions", "ask_first"), cautions.ask_first),
                    mark="talk",
                ),
            ],
            [
                *section("What you can do", entries(place, ("steps",), treatment.steps), "numbers"),
                *section("Questions to ask", entries(place, ("questions",), treatment.questions), "boxes"),
            ],
        ],
        "notes": notes(guide, treatment.disclaimers),
    }


def _ratings(treatment: Treatment) -> list[dict[str, Any]]:
    """Returns a row for each kind of pain, as at the top of its page."""
    return [
        {
            "label": row.label,
            "marks": [{"level": LEVELS[part.level], "part": part.short if part.names else ""} for part in row.ends],
        }
        for row in headlines(treatment)
    ]


def of_warning_signs(guide: Guide, _: GuidePage) -> Content:
    """Returns every warning sign, by urgency."""
    place = guide.shared.sources[RED_FLAGS].place
    return {
        "tiers": [
            {
                "urgency": tier.urgency,
                "label": URGENCIES[tier.urgency],
                "title": entry(place, (number, "title"), tier.title),
                "groups": [{"title": name, "items": signs(guide, found)} for name, found in groups(tier)],
                "action": entry(place, (number, "action"), tier.action),
            }
            for number, tier in enumerate(guide.shared.red_flags)
        ]
    }


def of_appointment(guide: Guide, page: GuidePage) -> Content:
    """Returns the questions for any treatment, room for notes, and the first warning signs."""
    place = guide.shared.sources[QUESTIONS].place
    return {
        "summary": "",  # it says how to use the page
        "alert": first_signs(guide, page),
        "columns": [section("Questions for any treatment", entries(place, (), guide.shared.questions), "boxes")],
        "prompts": ABOUT_ME,
    }


def of_exercises(guide: Guide, page: GuidePage, area: str) -> Content:
    """Returns the exercises of a set, and what to know before, with its own warning signs."""
    chosen = [(number, each) for number, each in enumerate(guide.shared.exercises) if each.area == area]
    return {
        "notes": notes(guide, ["exercise"] if "exercise" in guide.shared.disclaimers else []),
        "exercises": [_exercise(guide, page, number, each) for number, each in chosen],
    }


def _exercise(guide: Guide, page: GuidePage, number: int, exercise: Exercise) -> Content:
    place = guide.shared.sources[EXERCISES].place
    return {
        "name": entry(place, (number, "name"), exercise.name),
        "drawings": pictures(guide, page, [exercise.drawing]),
        "start": entry(place, (number, "start"), exercise.start),
        "steps": entries(place, (number, "steps"), exercise.steps),
        "facts": [
            {"label": label, "texts": entries(place, (number, key), texts)}
            for label, key, texts in _facts(exercise)
            if texts
        ],
    }


def _facts(exercise: Exercise) -> Iterable[tuple[str, str, tuple[Any, ...]]]:
    yield "How often", "repetitions", (exercise.repetitions,)
    yield "Easier", "easier", (exercise.easier,)
    yield "Harder", "harder", (exercise.harder,)
    yield "Leave it out, or ask first, with", "ask_first", exercise.ask_first
    yield "Stop if", "stop_if", exercise.stop_if
