"""A table of treatments: a row each, with a mark for each kind of pain."""

from collections.abc import Iterable
from dataclasses import dataclass

from macros.components.component import Context
from macros.components.derived import Part, ends, parts_for
from macros.content.guide import GuidePage
from macros.models.pages import Treatment
from macros.models.vocabulary import KINDS_OF_PAIN, Level


@dataclass(frozen=True)
class Row:
    """A treatment and its levels.

    url: relative to the page that shows it. cells: the highest and the lowest level of each of KINDS_OF_PAIN.
    """

    treatment: Treatment
    url: str
    cells: tuple[tuple[Part, ...], ...]

    @property
    def levels(self) -> tuple[Level, ...]:
        """Returns the levels of all cells."""
        return tuple(part.level for parts in self.cells for part in parts)

    @property
    def is_split(self) -> bool:
        """Returns whether a cell has two levels."""
        return any(len(parts) > 1 for parts in self.cells)


def rows(context: Context, treatments: Iterable[tuple[GuidePage, Treatment]]) -> list[Row]:
    """Returns the rows of some treatments, in their order."""
    return [
        Row(treatment, context.link(page), tuple(ends(parts_for(treatment, kind)) for kind in KINDS_OF_PAIN))
        for page, treatment in treatments
    ]
