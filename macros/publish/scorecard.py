"""Scores each built page: its reading grade, and the items of three checklists that a program can check.

PEMAT-P: AHRQ publication 14-0002-EF (2013). DISCERN: Charnock, University of Oxford (1998). CDC Clear Communication
Index: user guide of 2013. Items are paraphrased, with their official numbers. Items that the models enforce are
omitted, because they cannot fail.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, Field

from macros.components.rendering import environment
from macros.components.scorecard import END, START
from macros.content.guide import Guide, GuidePage
from macros.content.prose import words_below
from macros.models.pages import Treatment
from macros.publish.data import DataFile, stamp_of
from macros.site.document import Document

PAGE = "about/scorecard/index.html"
CHECKLISTS: dict[str, tuple[int, ...]] = {
    "PEMAT-P": (*range(1, 13), *range(15, 27)),
    "DISCERN": tuple(range(1, 17)),
    "CDC Index": tuple(range(1, 21)),
}
"""The official numbers of all items."""
_SLOT = re.compile(f"{re.escape(START)}.*?{re.escape(END)}", re.DOTALL)


class ScoredItem(BaseModel):
    """An item of a checklist, paraphrased, and what a program looks for."""

    id: str
    asks: str
    looks_for: str


class PageScore(BaseModel):
    """The score of a page: how hard it is to read, and the items by result."""

    url: str
    title: str
    grade: float | None = Field(description="reading grade (Flesch-Kincaid, 1975); null without running text")
    words_a_sentence: float | None
    longest_sentence: int | None = Field(description="in words")
    met: list[str]
    not_met: list[str]
    does_not_apply: list[str]

    def __str__(self) -> str:
        return (
            f"grade {self.grade:4.1f}, {self.words_a_sentence:4.1f} words a sentence, "
            f"longest {self.longest_sentence:2} words: {self.url}index.html"
        )


class Scorecard(DataFile):
    """The scores of all pages, informed by PEMAT-P, DISCERN and the CDC Clear Communication Index; not certified.

    `date` is the newest day on which facts in the guide were checked.
    """

    items: list[ScoredItem]
    not_assessed: dict[str, list[int]] = Field(description="numbers of the items that need a human reader")
    pages: list[PageScore]


@dataclass(frozen=True)
class Item:
    """An item. is_met: returns whether a page meets it; None where it does not apply."""

    id: str
    asks: str
    looks_for: str
    is_met: Callable[[Guide, GuidePage, Document], bool | None]


def _has_titles(_: Guide, __: GuidePage, document: Document) -> bool | None:
    tags = document.tags
    if not tags["table"] + tags["figure"]:
        return None
    return tags["caption"] == tags["table"] and tags["figcaption"] == tags["figure"]


def _has_dated_sources(guide: Guide, _: GuidePage, document: Document) -> bool | None:
    references = guide.shared.references
    return all(references[key].issued for key in document.cited) if document.cited else None


def _has_steps(_: Guide, page: GuidePage, __: Document) -> bool | None:
    return 3 <= len(page.record.steps) <= 7 if isinstance(page.record, Treatment) else None


def _has_untreated_course(_: Guide, page: GuidePage, __: Document) -> bool | None:
    return words_below(page.source, "If you do nothing") >= 20 if isinstance(page.record, Treatment) else None


def _has_list(_: Guide, __: GuidePage, document: Document) -> bool:
    return document.tags["ul"] + document.tags["ol"] > 0


def _has_headings(_: Guide, __: GuidePage, document: Document) -> bool:
    return document.tags["h2"] >= 2


ITEMS = (
    Item("PEMAT-P 17", "Do visual aids have titles?", "a caption on each table and figure", _has_titles),
    Item("PEMAT-P 22", "Is the action split into steps?", "3 to 7 steps", _has_steps),
    Item("DISCERN 5", "Is the age of the information clear?", "a year for each source listed", _has_dated_sources),
    Item(
        "DISCERN 12", "Does it say what happens without treatment?", "20 words or more on that", _has_untreated_course
    ),
    Item("CDC Index 8", "Are there lists?", "at least one list", _has_list),
    Item("CDC Index 9", "Is it in chunks with headings?", "2 or more headings", _has_headings),
)


def not_assessed() -> dict[str, list[int]]:
    """Returns the numbers of the items that need a human reader, by checklist."""
    assessed = {item.id for item in ITEMS}
    return {
        name: [number for number in numbers if f"{name} {number}" not in assessed]
        for name, numbers in CHECKLISTS.items()
    }


def scorecard(guide: Guide, documents: Mapping[str, Document]) -> Scorecard:
    """Scores every page that has an article."""
    return Scorecard(
        **stamp_of(guide),
        items=[ScoredItem(id=item.id, asks=item.asks, looks_for=item.looks_for) for item in ITEMS],
        not_assessed=not_assessed(),
        pages=sorted(_scores(guide, documents), key=lambda score: score.url),
    )


def clear_scorecard(html: str) -> str:
    """Returns the page of the scorecard without its tables, so that repeated runs score the same text."""
    return _SLOT.sub(f"{START}{END}", html)


def fill_scorecard(scores: Scorecard, html: str) -> str:
    """Returns the page of the scorecard with its tables."""
    tables = environment().get_template("scorecard/tables.html").render(scores=scores)
    return _SLOT.sub(lambda _: f"{START}{tables}{END}", html)


def read_scores(site: Path) -> list[PageScore]:
    """Returns the published scores of the pages that have running text, the hardest first."""
    pages = Scorecard.model_validate_json((site / "data/scorecard.json").read_text(encoding="utf-8")).pages
    return sorted((page for page in pages if page.grade is not None), key=lambda page: -(page.grade or 0))


def _scores(guide: Guide, documents: Mapping[str, Document]) -> Iterator[PageScore]:
    for page in guide.pages.values():
        document = documents.get(page.built)
        if not document or not document.sections:
            continue
        answers = {item.id: item.is_met(guide, page, document) for item in ITEMS}
        reading = document.reading
        yield PageScore(
            url=page.url,
            title=page.record.title if page.record else page.path,
            grade=round(reading.grade, 1) if reading else None,
            words_a_sentence=round(reading.mean, 1) if reading else None,
            longest_sentence=len(reading.longest.split()) if reading else None,
            met=[name for name, answer in answers.items() if answer],
            not_met=[name for name, answer in answers.items() if answer is False],
            does_not_apply=[name for name, answer in answers.items() if answer is None],
        )
