"""The kinds of pain of one duration, each with the treatments by how sure we are that they help."""

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import Field

from macros.components.component import Component, Context, Options, Variables
from macros.components.derived import parts_for
from macros.models.vocabulary import AREAS, LEVELS, Area, Duration, Level

FINDER = "treatments/index.md"


class PainOptions(Options):
    """Selects the kinds of pain."""

    duration: Duration = Field(description="new or lasting pain")


@dataclass(frozen=True)
class Named:
    """A treatment or a part of it, and the URL of its page."""

    name: str
    url: str


@dataclass(frozen=True)
class Pain:
    """A kind of pain, and what may help it.

    url: the filtered finder. levels: what has each level, the highest first; of treatments whose parts differ, the
    parts. not_sure: how many treatments and parts have the level `not-sure`.
    """

    name: str
    url: str | None
    levels: tuple[tuple[Level, tuple[Named, ...]], ...]
    not_sure: int


def view(options: PainOptions, context: Context) -> Variables:
    """Returns low back and neck pain of one duration."""
    return {"pains": list(pains(options.duration, context))}


def pains(duration: Duration, context: Context) -> Iterator[Pain]:
    """Yields low back and neck pain of one duration, each with all treatments of the guide."""
    finder = context.guide.pages.get(FINDER)
    for area, name in AREAS.items():
        found = by_level(area, duration, context)
        yield Pain(
            name,
            f"{context.link(finder)}#area={area}&stage={duration}" if finder else None,
            tuple((level, named) for level, named in found.items() if level != "not-sure" and named),
            len(found["not-sure"]),
        )


def by_level(area: Area, duration: Duration, context: Context) -> dict[Level, tuple[Named, ...]]:
    """Returns {level: the treatments that have it}, in the order of levels and names."""
    found: dict[Level, list[Named]] = {level: [] for level in LEVELS}
    for page, treatment in context.guide.treatments.values():
        for part in parts_for(treatment, area, duration):
            names = part.names or (treatment.name,)
            found[part.level] += [Named(name, context.link(page)) for name in names]
    return {level: tuple(named) for level, named in found.items()}


COMPONENT = Component(
    "pain_list",
    "The kinds of pain of one duration, and what may help each.",
    view,
    options=PainOptions,
    examples=({"duration": "new"}, {"duration": "lasting"}),
)
