"""All treatments and waiting, side by side: the same questions for each."""

from collections.abc import Mapping
from dataclasses import dataclass

from macros.components.component import Component, Context, NoOptions, Variables
from macros.components.derived import Headline, headlines
from macros.models.evidence import Guideline, Rating
from macros.models.fields import StatementRecord
from macros.models.pages import Treatment
from macros.models.vocabulary import CERTAINTIES, CONDITIONS, STANCES, Certainty

PAIN = {"low-back-new": "new low back pain", "low-back-lasting": "lasting low back pain", "neck": "neck pain"}
"""The rows on pain: {area of a headline: its words}."""
WAITING = "waiting"


@dataclass(frozen=True)
class Course:
    """How one kind of pain usually develops with waiting."""

    label: str
    text: StatementRecord


@dataclass(frozen=True)
class Column:
    """One option of the table and its answer to each question.

    url: None for waiting. pain: for each row, the ratings, or how the pain develops with waiting; more than one where
    new and lasting pain differ. guidelines: by what they say, in words, in the order of the vocabulary.
    """

    id: str
    name: str
    url: str | None
    pain: tuple[tuple[Headline, ...] | tuple[Course, ...], ...]
    how_sure: str
    how_soon: StatementRecord
    how_often: StatementRecord
    main_harms: StatementRecord
    who: str
    cost: str
    guidelines: Mapping[str, list[Guideline]]


def view(_: NoOptions, context: Context) -> Variables:
    """Returns the columns: waiting first, because everybody can do it, then the treatments in alphabetical order."""
    treatments = [
        treatment_column(treatment, context.link(page)) for page, treatment in context.guide.treatments.values()
    ]
    return {"columns": [waiting_column(context), *treatments], "pain": PAIN}


def treatment_column(treatment: Treatment, url: str) -> Column:
    """Returns the column of a treatment. The model requires all of its fields, so no cell is empty."""
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
    """Returns the column of waiting and staying active."""
    waiting = context.guide.shared.waiting
    assert waiting is not None, "incomplete guides are not rendered"
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
    """Returns the lowest and the highest certainty of the ratings, in words."""
    found: list[Certainty] = sorted({rating.certainty for rating in ratings}, key=lambda word: CERTAINTIES[word][0])
    names = [CERTAINTIES[word][1] for word in found]
    return names[0] if len(names) == 1 else f"From {names[0].lower()} to {names[-1].lower()}"


def by_stance(guidelines: tuple[Guideline, ...]) -> dict[str, list[Guideline]]:
    """Groups guidelines by the words for their stance."""
    found = {words: [one for one in guidelines if one.stance == stance] for stance, words in STANCES.items()}
    return {words: group for words, group in found.items() if group}


COMPONENT = Component("comparison", "All treatments and waiting, side by side.", view)
