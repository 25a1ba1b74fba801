"""Kinds of pain, each with the treatments by how sure we are that they help."""

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import Field

from macros.components.component import Component, Context, Options, Variables
from macros.components.derived import parts_for
from macros.models.vocabulary import AREAS, CONDITIONS, KINDS_OF_PAIN, LEVELS, Condition, Duration, Level

FINDER = "treatments/index.md"


class PainOptions(Options):
    """Selects the kinds of pain. Without options: all of them."""

    duration: Duration | None = Field(default=None, description="low back and neck pain that is new, or lasting")
    condition: Condition | None = Field(default=None, description="this kind of pain alone")

    @property
    def kinds(self) -> list[Condition]:
        """Returns the selected kinds of pain."""
        if self.condition:
            return [self.condition]
        return [kind for kind in KINDS_OF_PAIN if not self.duration or kind.endswith(self.duration)]


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
    """Returns the selected kinds of pain."""
    return {"pains": list(pains(options.kinds, context))}


def pains(kinds: list[Condition], context: Context) -> Iterator[Pain]:
    """Yields some kinds of pain, each with all treatments of the guide."""
    finder = context.guide.pages.get(FINDER)
    for kind in kinds:
        area, _, duration = kind.rpartition("-")
        found = by_level(kind, context)
        choices = f"area={area}&stage={duration}" if area else f"area={kind}"
        yield Pain(
            next((name for key, name in AREAS.items() if key == area), CONDITIONS[kind]),
            f"{context.link(finder)}#{choices}" if finder else None,
            tuple((level, named) for level, named in found.items() if level != "not-sure" and named),
            len(found["not-sure"]),
        )


def by_level(kind: Condition, context: Context) -> dict[Level, tuple[Named, ...]]:
    """Returns {level: the treatments that have it}, in the order of levels and names."""
    found: dict[Level, list[Named]] = {level: [] for level in LEVELS}
    for page, treatment in context.guide.treatments.values():
        for part in parts_for(treatment, kind):
            names = part.names or (treatment.name,)
            found[part.level] += [Named(name, context.link(page)) for name in names]
    return {level: tuple(named) for level, named in found.items()}


COMPONENT = Component(
    "pain_list",
    "Kinds of pain, and what may help each.",
    view,
    options=PainOptions,
    examples=({"duration": "new"}, {"duration": "lasting"}, {"condition": "sciatica"}),
)
