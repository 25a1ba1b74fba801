"""All treatments and waiting, side by side: the same questions for each."""

from collections.abc import Mapping
from dataclasses import dataclass

from macros.components.component import Component, Context, Nothing
from macros.components.derived import Headline, headlines, link
from macros.records.evidence import Guideline, Rating
from macros.records.fields import StatementRecord
from macros.records.pages import Treatment
from macros.records.vocabulary import CERTAINTIES, CONDITIONS, STANCES, Certainty

PAIN = {"low-back-new": "new low back pain", "low-back-lasting": "lasting low back pain", "neck": "neck pain"}
"""The kinds of pain that the table asks about."""
WAITING = "waiting"


@dataclass(frozen=True)
class Course:
    """How one kind of pain goes with waiting."""

    label: str
    text: StatementRecord


@dataclass(frozen=True)
class Column:
    """One option: its name, its page (none for waiting), and its answer to each question."""

    id: str
    name: str
    url: str | None
    pain: tuple[tuple[Headline, ...] | tuple[Course, ...], ...]
    """The ratings for each kind of pain; for waiting how the pain goes. More than one where new and lasting differ."""
    how_sure: str
    how_soon: StatementRecord
    how_often: StatementRecord
    main_harms: StatementRecord
    who: str
    cost: str
    guidelines: Mapping[str, list[Guideline]]
    """By what they say, in words; the words in the order of their list."""


def view(_: Nothing, context: Context) -> Mapping[str, object]:
    """Waiting first, because it is open to everybody, then the treatments in alphabetical order."""
    treatments = [treatment_column(treatment, link(page)) for page, treatment in context.guide.treatments.values()]
    return {"columns": [waiting_column(context), *treatments], "pain": PAIN}


def treatment_column(treatment: Treatment, url: str) -> Column:
    """A treatment's answers. Its record requires every one of them, so that no cell can be empty."""
    rows = headlines(treatment)
    return Column(
        id=treatment.id,
        name=treatment.name,
        url=url,
        pain=tuple(tuple(row for row in rows if row.area == area) for area in PAIN),
        how_sure=certainty_range(treatment.ratings),
        how_soon=treatment.how_soon,
        how_often=treatment.dose_tested,
        main_harms=treatment.main_harms,
        who=treatment.who_gives_it,
        cost=" to ".join(treatment.cost).capitalize(),
        guidelines=by_stance(treatment.guidelines),
    )


def waiting_column(context: Context) -> Column:
    """The same answers for waiting and staying active."""
    waiting = context.guide.shared.waiting
    assert waiting is not None, "a guide without it is not rendered"
    return Column(
        id=WAITING,
        name=waiting.name,
        url=None,
        pain=(
            (Course(CONDITIONS["low-back-new"], waiting.low_back_new),),
            (Course(CONDITIONS["low-back-lasting"], waiting.low_back_lasting),),
            (
                Course(CONDITIONS["neck-new"], waiting.neck_new),
                Course(CONDITIONS["neck-lasting"], waiting.neck_lasting),
            ),
        ),
        how_sure=waiting.how_sure,
        how_soon=waiting.how_soon,
        how_often=waiting.how_often,
        main_harms=waiting.main_harms,
        who=waiting.who_gives_it,
        cost=waiting.cost,
        guidelines=by_stance(waiting.guidelines),
    )


def certainty_range(ratings: tuple[Rating, ...]) -> str:
    """The certainty of all ratings of a treatment, from lowest to highest."""
    found: list[Certainty] = sorted({rating.certainty for rating in ratings}, key=lambda word: CERTAINTIES[word][0])
    names = [CERTAINTIES[word][1] for word in found]
    return names[0] if len(names) == 1 else f"From {names[0].lower()} to {names[-1].lower()}"


def by_stance(guidelines: tuple[Guideline, ...]) -> dict[str, list[Guideline]]:
    """Guidelines under the words for what they say; none is left out."""
    found = {words: [one for one in guidelines if one.stance == stance] for stance, words in STANCES.items()}
    return {words: group for words, group in found.items() if group}


COMPONENT = Component("comparison", "All treatments and waiting, side by side.", view)
