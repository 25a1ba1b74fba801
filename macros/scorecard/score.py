"""Scores the pages of a built site, publishes the scores as data, and fills the page that shows them."""

import re
from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel, Field
from selectolax.lexbor import LexborHTMLParser

from macros.components.rendering import environment
from macros.components.scorecard import END, START
from macros.export import DataFile, publish
from macros.finish.readability import reading
from macros.records.guide import Guide, GuidePage
from macros.scorecard.items import ITEMS, not_assessed
from macros.scorecard.subject import Subject

PAGE = "about/scorecard/"


class ScoredItem(BaseModel):
    """An item of a checklist, in our words, and what a machine looks for in its place."""

    id: str
    asks: str
    looks_for: str


class PageScore(BaseModel):
    """One page: how hard it is to read, and the items by answer."""

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
    """All pages. Informed by PEMAT-P, DISCERN and the CDC Clear Communication Index; no certified score of any.

    `date` is the newest day on which facts in the guide were checked.
    """

    items: list[ScoredItem]
    not_assessed: dict[str, list[int]] = Field(description="numbers of the items that need a human reader")
    pages: list[PageScore]


def scorecard(guide: Guide, site: Path) -> Scorecard:
    """The scorecard of a built site, from its HTML and the records."""
    return Scorecard(
        date=guide.newest_check,
        items=[ScoredItem(id=item.id, asks=item.asks, looks_for=item.looks_for) for item in ITEMS],
        not_assessed={str(checklist): numbers for checklist, numbers in not_assessed().items()},
        pages=sorted(_scores(guide, site), key=lambda score: score.url),
    )


def _scores(guide: Guide, site: Path) -> Iterator[PageScore]:
    """The scores of all pages that were built, one page at a time: a tree is much larger than its page."""
    for page in guide.pages.values():
        path = site / page.url / "index.html"
        if path.is_file() and (score := _score(guide, page, LexborHTMLParser(path.read_text(encoding="utf-8")))):
            yield score


def published_scores(site: Path) -> list[PageScore]:
    """The scores in a finished site of all pages that have running text, the hardest first."""
    pages = Scorecard.model_validate_json((site / "data/scorecard.json").read_text(encoding="utf-8")).pages
    return sorted((page for page in pages if page.grade is not None), key=lambda page: -(page.grade or 0))


def publish_scorecard(guide: Guide, site: Path) -> None:
    """Writes `data/scorecard.json` with its schema, and fills the page of the scorecard where there is one."""
    scores = scorecard(guide, site)
    publish(site, "scorecard", scores)
    path = site / PAGE / "index.html"
    if path.is_file():
        table = environment().get_template("scorecard/pages.html").render(pages=scores.pages)
        place = re.compile(f"{re.escape(START)}.*?{re.escape(END)}", re.DOTALL)
        html = path.read_text(encoding="utf-8")
        path.write_text(place.sub(lambda _: f"{START}{table}{END}", html), encoding="utf-8")


def _score(guide: Guide, page: GuidePage, built: LexborHTMLParser) -> PageScore | None:
    """The score of a page; None where it has no article."""
    article = built.css_first("article")
    if article is None:
        return None
    answers = _answers(Subject(guide, page, article))
    read = reading(built)  # last: it takes the page apart
    return PageScore(
        url=page.url,
        title=page.record.title if page.record else page.path,
        grade=round(read.grade, 1) if read else None,
        words_a_sentence=round(read.mean, 1) if read else None,
        longest_sentence=len(read.longest.split()) if read else None,
        met=[name for name, answer in answers.items() if answer],
        not_met=[name for name, answer in answers.items() if answer is False],
        does_not_apply=[name for name, answer in answers.items() if answer is None],
    )


def _answers(subject: Subject) -> dict[str, bool | None]:
    """The answer to each item."""
    return {item.id: item.met(subject) for item in ITEMS}
