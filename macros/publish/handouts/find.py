"""Finds the handouts: one for each treatment, for the warning signs, an appointment and each set of exercises."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from macros.components.warning import ALL_SIGNS
from macros.content.guide import Guide, GuidePage
from macros.models.pages import Treatment
from macros.publish.handouts.content import Content, of_appointment, of_exercises, of_treatment, of_warning_signs

FOLDER = "handouts"


class Handout(NamedTuple):
    """A handout. name: of its file. content: returns what it holds."""

    name: str
    page: GuidePage
    content: Callable[[Guide, GuidePage], Content]

    @property
    def path(self) -> str:
        """Returns the path of the file below the site."""
        return f"{FOLDER}/{self.name}.pdf"


def find_handouts(guide: Guide) -> list[Handout]:
    """Returns the handouts of all pages; none if records are missing that all of them need."""
    pages = [page for page in guide.pages.values() if page.record] if guide.is_complete else []
    return [handout for page in pages for handout in _of_page(page)]


def _of_page(page: GuidePage) -> Iterator[Handout]:
    if isinstance(page.record, Treatment):
        yield Handout(page.record.id, page, of_treatment)
    if page.path == ALL_SIGNS:
        yield Handout("warning-signs", page, of_warning_signs)
    for call in page.parsed.calls:
        if call.name == "appointment_sheet":
            yield Handout("appointment", page, of_appointment)
        if call.name == "exercise_list":
            area = str(call.first[0] if call.first else call.options.get("area"))
            yield Handout(f"exercises-{area}", page, partial(of_exercises, area=area))
