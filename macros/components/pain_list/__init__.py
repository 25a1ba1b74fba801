"""The kinds of pain as ways in: how each usually goes, and what may help it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import Field

from macros.components.component import Component, Context, Options
from macros.components.derived import Headline, headline, levels_for, link
from macros.records.fields import StatementRecord
from macros.records.library import Waiting
from macros.records.vocabulary import AREAS, LEVELS, Area, Duration

FINDER = "treatments/index.md"


class PainOptions(Options):
    """Which kinds of pain."""

    duration: Duration = Field(description="new or lasting pain")


@dataclass(frozen=True)
class Pain:
    """A kind of pain: its name, the finder set to it, its usual course, and the treatments by what is known."""

    name: str
    url: str | None
    course: StatementRecord
    rated: tuple[tuple[Headline, str], ...]
    """Treatments with a rating better or worse than `not sure`, each with its page, the highest level first."""
    not_sure: tuple[str, ...]
    """The names of all others."""


def view(options: PainOptions, context: Context) -> Mapping[str, object]:
    """The kinds of pain of one duration: low back and neck."""
    return {"pains": list(pains(options.duration, context))}


def pains(duration: Duration, context: Context) -> Iterator[Pain]:
    """Low back and neck pain of one duration, each with every treatment of the guide."""
    waiting = context.guide.shared.waiting
    assert waiting is not None, "a guide without it is not rendered"
    finder = context.guide.pages.get(FINDER)
    for area in AREAS:
        rows = [
            (headline(treatment.name, levels, area), link(page))
            for page, treatment in context.guide.treatments.values()
            if (levels := levels_for(treatment, area, duration))
        ]
        known = [(row, url) for row, url in rows if row.levels != ("not-sure",)]
        yield Pain(
            f"{duration.capitalize()} {AREAS[area].lower()} pain",
            f"{link(finder)}#area={area}&stage={duration}" if finder else None,
            course(waiting, area, duration),
            tuple(sorted(known, key=lambda row: LEVELS[row[0].levels[0]][0])),
            tuple(row.label for row, _ in rows if row.levels == ("not-sure",)),
        )


def course(waiting: Waiting, area: Area, duration: Duration) -> StatementRecord:
    """How the pain goes without treatment."""
    if area == "neck":
        return waiting.neck_new if duration == "new" else waiting.neck_lasting
    return waiting.low_back_new if duration == "new" else waiting.low_back_lasting


COMPONENT = Component(
    "pain_list",
    "The kinds of pain of one duration: how each goes, and what may help.",
    view,
    options=PainOptions,
    examples=({"duration": "new"}, {"duration": "lasting"}),
)
