"""A table of treatments: a row each, with a mark for each kind of pain."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product

from macros.components.component import Context
from macros.components.derived import Part, ends, parts_for
from macros.content.guide import GuidePage
from macros.models.pages import Treatment
from macros.models.vocabulary import AREAS, DURATIONS, Area, Duration

KINDS: tuple[tuple[Area, Duration], ...] = tuple(product(AREAS, DURATIONS))
"""The kinds of pain, in the order of the columns."""


@dataclass(frozen=True)
class Row:
    """A treatment and its levels.

    url: relative to the page that shows it. cells: the highest and the lowest level of each of KINDS, in that order.
    """

    treatment: Treatment
    url: str
    cells: tuple[tuple[Part, ...], ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        """Returns the kinds of pain of the cells, such as `low-back-new`."""
        return tuple(f"{area}-{duration}" for area, duration in KINDS)


def rows(context: Context, treatments: Iterable[tuple[GuidePage, Treatment]]) -> list[Row]:
    """Returns the rows of some treatments, in their order."""
    return [
        Row(
            treatment, context.link(page), tuple(ends(parts_for(treatment, area, duration)) for area, duration in KINDS)
        )
        for page, treatment in treatments
    ]
