"""The items of three checklists that a machine can look at, each in our own words with its official number.

PEMAT-P: AHRQ publication 14-0002-EF (2013), 24 items numbered to 26; 13 and 14 are for audio and video. DISCERN:
Charnock, University of Oxford (1998), 16 questions. CDC Clear Communication Index: user guide of 2013, 20 items.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from macros.scorecard.subject import Subject

Checklist = Literal["PEMAT-P", "DISCERN", "CDC Index"]
NUMBERS: dict[Checklist, tuple[int, ...]] = {
    "PEMAT-P": (*range(1, 13), *range(15, 27)),
    "DISCERN": tuple(range(1, 17)),
    "CDC Index": tuple(range(1, 21)),
}
"""The official numbers of all items."""


@dataclass(frozen=True)
class Item:
    """One item: what it asks, what the machine looks for, and the answer for a page (None: it does not apply)."""

    checklist: Checklist
    number: int
    asks: str
    looks_for: str
    met: Callable[[Subject], bool | None]

    @property
    def id(self) -> str:
        """A short name, such as `PEMAT-P 11`."""
        return f"{self.checklist} {self.number}"


def _summary(subject: Subject) -> bool:
    return bool(subject.record.summary)


def _listed(subject: Subject) -> bool:
    return subject.count("ul", "ol") > 0


def _titled(subject: Subject) -> bool | None:
    pictures = subject.article.css("img")
    if not pictures and not subject.count("table", "figure"):
        return None
    captions = subject.count("caption") == subject.count("table")
    titles = subject.count("figcaption") == subject.count("figure")
    return captions and titles and all(picture.attributes.get("alt") for picture in pictures)


def _sourced(subject: Subject) -> bool | None:
    return bool(subject.sources) if subject.treatment or subject.record.claims or subject.sources else None


def _dated(subject: Subject) -> bool | None:
    if not _sourced(subject):
        return None
    return all(subject.guide.shared.references[key].issued for key in subject.sources)


def _steps(subject: Subject) -> bool | None:
    return 3 <= len(subject.treatment.steps) <= 7 if subject.treatment else None


def _questions(subject: Subject) -> bool | None:
    return len(subject.treatment.questions) >= 3 if subject.treatment else None


def _unsure(subject: Subject) -> bool | None:
    return all(rating.certainty for rating in subject.treatment.ratings) if subject.treatment else None


def _kinds(*kinds: str) -> Callable[[Subject], bool | None]:
    def met(subject: Subject) -> bool | None:
        held = {claim.kind for claim in subject.record.claims}
        return set(kinds) <= held if subject.treatment else None

    return met


def _untreated(subject: Subject) -> bool | None:
    return subject.words_in("If you do nothing") >= 20 if subject.treatment else None


def _choices(subject: Subject) -> bool | None:
    return len(subject.treatment.related) >= 2 if subject.treatment else None


def _risk(subject: Subject) -> bool | None:
    return bool(subject.treatment.cautions.ask_first) if subject.treatment else None


def _worded(subject: Subject) -> bool | None:
    measured = [claim for claim in subject.record.claims if claim.numbers]
    return all(claim.size for claim in measured) if measured else None


ITEMS = (
    Item("PEMAT-P", 11, "Is there a summary?", "a summary at the top of the page", _summary),
    Item("PEMAT-P", 12, "Do visual cues point at key points?", "at least one list", _listed),
    Item(
        "PEMAT-P", 17, "Do visual aids have titles?", "a caption on each table and figure, words for pictures", _titled
    ),
    Item("PEMAT-P", 20, "Is there at least one action?", "a list of steps that a reader can take", _steps),
    Item("PEMAT-P", 22, "Is the action split into steps?", "3 to 7 steps", _steps),
    Item("PEMAT-P", 23, "Is there a tool to act with?", "a list of questions to take along", _questions),
    Item("DISCERN", 4, "Are the sources clear?", "a list of sources", _sourced),
    Item("DISCERN", 5, "Is the age of the information clear?", "a year for each source listed", _dated),
    Item("DISCERN", 8, "Is uncertainty told?", "a certainty beside each rating", _unsure),
    Item("DISCERN", 10, "Are benefits described?", "at least one benefit", _kinds("benefit")),
    Item("DISCERN", 11, "Are risks described?", "at least one harm", _kinds("harm")),
    Item("DISCERN", 12, "Is it told what happens without treatment?", "20 words or more on that", _untreated),
    Item("DISCERN", 14, "Is it clear that there are other choices?", "links to 2 or more treatments", _choices),
    Item("DISCERN", 15, "Does it support a shared decision?", "3 or more questions to ask", _questions),
    Item("CDC Index", 8, "Are there lists?", "at least one list", _listed),
    Item("CDC Index", 9, "Is it in chunks with headings?", "2 or more headings", lambda page: page.count("h2") >= 2),
    Item("CDC Index", 10, "Does the most important come first?", "a summary at the top of the page", _summary),
    Item("CDC Index", 11, "Is it told what is known and unknown?", "a certainty beside each rating", _unsure),
    Item("CDC Index", 14, "Is it told how to act?", "a list of steps", _steps),
    Item("CDC Index", 18, "Is the risk explained?", "who should ask a clinician first", _risk),
    Item("CDC Index", 19, "Are risks and benefits told?", "both a benefit and a harm", _kinds("benefit", "harm")),
    Item("CDC Index", 20, "Are odds also told in words?", "a sentence beside each measured size", _worded),
)


def not_assessed() -> dict[Checklist, list[int]]:
    """The numbers of the items that need a human reader."""
    return {
        checklist: [n for n in numbers if n not in {item.number for item in ITEMS if item.checklist == checklist}]
        for checklist, numbers in NUMBERS.items()
    }
