"""Scores the pages of a built site, publishes the scores as data, and fills the page that shows them."""

import re
from datetime import date
from pathlib import Path

from pydantic import BaseModel, Field
from selectolax.lexbor import LexborHTMLParser, LexborNode

from macros.components.rendering import environment
from macros.components.scorecard import END, START
from macros.export import write_json
from macros.finish.readability import readings
from macros.records.guide import Guide
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


class Scorecard(BaseModel):
    """All pages. Informed by PEMAT-P, DISCERN and the CDC Clear Communication Index; no certified score of any.

    `date` is the newest day on which facts in the guide were checked.
    """

    license: str = "https://creativecommons.org/licenses/by/4.0/"
    date: date
    items: list[ScoredItem]
    not_assessed: dict[str, list[int]] = Field(description="numbers of the items that need a human reader")
    pages: list[PageScore]


def scorecard(guide: Guide, site: Path) -> Scorecard:
    """The scorecard of a built site, from its HTML and the records."""
    found = {reading.page: reading for reading in readings(site)}
    subjects = [
        Subject(guide, page, article, found.get(name))
        for page in guide.pages.values()
        if (article := _article(site / (name := f"{page.url}index.html")))
    ]
    return Scorecard(
        date=guide.newest_check,
        items=[ScoredItem(id=item.id, asks=item.asks, looks_for=item.looks_for) for item in ITEMS],
        not_assessed={str(checklist): numbers for checklist, numbers in not_assessed().items()},
        pages=sorted(map(_score, subjects), key=lambda score: score.url),
    )


def _article(page: Path) -> LexborNode | None:
    """The text of a built page, without what stands around it; None where there is no such page."""
    return LexborHTMLParser(page.read_text(encoding="utf-8")).css_first("article") if page.is_file() else None


def publish_scorecard(guide: Guide, site: Path) -> None:
    """Writes `data/scorecard.json` with its schema, and fills the page of the scorecard where there is one."""
    scores = scorecard(guide, site)
    write_json(site / "data/scorecard.json", scores.model_dump(mode="json"))
    write_json(site / "data/scorecard.schema.json", Scorecard.model_json_schema(mode="serialization"))
    path = site / PAGE / "index.html"
    if path.is_file():
        table = environment().get_template("scorecard/pages.html").render(pages=scores.pages)
        place = re.compile(f"{re.escape(START)}.*?{re.escape(END)}", re.DOTALL)
        html = path.read_text(encoding="utf-8")
        path.write_text(place.sub(lambda _: f"{START}{table}{END}", html), encoding="utf-8")


def _score(subject: Subject) -> PageScore:
    answers = {item.id: item.met(subject) for item in ITEMS}
    reading = subject.reading
    return PageScore(
        url=subject.page.url,
        title=subject.record.title,
        grade=round(reading.grade, 1) if reading else None,
        words_a_sentence=round(reading.mean, 1) if reading else None,
        longest_sentence=len(reading.longest.split()) if reading else None,
        met=[name for name, answer in answers.items() if answer],
        not_met=[name for name, answer in answers.items() if answer is False],
        does_not_apply=[name for name, answer in answers.items() if answer is None],
    )
