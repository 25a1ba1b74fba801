"""Cards of the kinds of pain: the usual course of each, and what may help."""

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import Field

from macros.components.component import Component, Context, Options, Variables
from macros.components.derived import Headline, headline, levels_for
from macros.models.fields import StatementRecord
from macros.models.library import Waiting
from macros.models.vocabulary import AREAS, LEVELS, Area, Duration

FINDER = "treatments/index.md"


class PainOptions(Options):
    """Selects the kinds of pain."""

    duration: Duration = Field(description="new or lasting pain")


@dataclass(frozen=True)
class Pain:
    """A kind of pain and its usual course.

    url: the filtered finder. rated: treatments with a rating other than `not sure`, each with its URL, the highest
    first. not_sure: the names of all others.
    """

    name: str
    url: str | None
    course: StatementRecord
    rated: tuple[tuple[Headline, str], ...]
    not_sure: tuple[str, ...]


def view(options: PainOptions, context: Context) -> Variables:
    """Returns low back and neck pain of one duration."""
    return {"pains": list(pains(options.duration, context))}


def pains(duration: Duration, context: Context) -> Iterator[Pain]:
    """Yields low back and neck pain of one duration, each with all treatments of the guide."""
    waiting = context.guide.shared.waiting
    assert waiting is not None, "incomplete guides are not rendered"
    finder = context.guide.pages.get(FINDER)
    for area in AREAS:
        rows = [
            (headline(treatment.name, levels, area), context.link(page))
            for page, treatment in context.guide.treatments.values()
            if (levels := levels_for(treatment, area, duration))
        ]
        known = [(row, url) for row, url in rows if row.levels != ("not-sure",)]
        yield Pain(
            f"{duration.capitalize()} {AREAS[area].lower()} pain",
            f"{context.link(finder)}#area={area}&stage={duration}" if finder else None,
            course(waiting, area, duration),
            tuple(sorted(known, key=lambda row: LEVELS[row[0].levels[0]][0])),
            tuple(row.label for row, _ in rows if row.levels == ("not-sure",)),
        )


def course(waiting: Waiting, area: Area, duration: Duration) -> StatementRecord:
    """Returns the usual course without treatment."""
    if area == "neck":
        return waiting.neck_new if duration == "new" else waiting.neck_lasting
    return waiting.low_back_new if duration == "new" else waiting.low_back_lasting


COMPONENT = Component(
    "pain_list",
    "The kinds of pain of one duration: the usual course of each, and what may help.",
    view,
    options=PainOptions,
    examples=({"duration": "new"}, {"duration": "lasting"}),
)
