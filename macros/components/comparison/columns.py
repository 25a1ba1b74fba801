"""The columns of the comparison: each option with its answer to each question."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from macros.components.comparison.result import result
from macros.components.component import Context
from macros.components.derived import Part, parts_for
from macros.models.evidence import Claim, Guideline
from macros.models.fields import StatementRecord
from macros.models.pages import Treatment
from macros.models.vocabulary import CERTAINTIES, CONDITIONS, KINDS_OF_PAIN, STANCES, Certainty, Direction

WAITING = "waiting"
_THAN: dict[Direction, str] = {
    "better": "Better than",
    "no difference": "No clear difference from",
    "worse": "Worse than",
    "unclear": "Unclear, compared with",
}
"""The words before what a result was compared with."""
_DAILY_TASKS = re.compile(r"\bdaily (tasks|function)\b")
"""What the outcome of a claim says, if it is about daily tasks."""


@dataclass(frozen=True)
class TaskResult:
    """What was found for daily tasks in one kind of pain. certainty: the lowest and the highest, in words."""

    than: str
    condition: str
    compared_with: tuple[str, ...]
    certainty: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Column:
    """One option of the table and its answer to each question.

    url: None for waiting. result: in short. pain: for each kind, the levels, or how it goes with waiting.
    gains: of a treatment, the answer at the top of its page. guidelines: how many say what.
    """

    id: str
    name: str
    url: str | None
    result: str
    pain: tuple[tuple[Part, ...] | StatementRecord, ...]
    how_sure: str
    tasks: tuple[TaskResult, ...]
    how_soon: StatementRecord
    how_often: StatementRecord
    gains: StatementRecord
    main_harms: StatementRecord
    who: str
    cost: str
    guidelines: Mapping[str, int]


def treatment_column(treatment: Treatment, url: str) -> Column:
    """Returns the column of a treatment."""
    pain = tuple(parts_for(treatment, kind) for kind in KINDS_OF_PAIN)
    return Column(
        id=treatment.id,
        name=treatment.name,
        url=url,
        result=result(pain),
        pain=pain,
        how_sure=certainty_range(rating.certainty for rating in treatment.ratings),
        tasks=task_results(treatment.claims),
        how_soon=treatment.how_soon,
        how_often=treatment.dose_tested,
        gains=StatementRecord(text=treatment.summary),
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
        result=waiting.gains.text,
        pain=tuple(course.model_copy(update={"text": in_short(course.text)}) for course in waiting.courses),
        how_sure=waiting.how_sure,
        tasks=(),
        how_soon=waiting.how_soon,
        how_often=waiting.how_often,
        gains=waiting.gains,
        main_harms=waiting.main_harms,
        who=waiting.who_gives_it,
        cost=waiting.cost,
        guidelines=by_stance(waiting.guidelines),
    )


def task_results(claims: Iterable[Claim]) -> tuple[TaskResult, ...]:
    """Returns what claims say on daily tasks: those of one kind of pain and one direction together."""
    found: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        if claim.kind == "benefit" and _DAILY_TASKS.search(claim.outcome):
            found.setdefault((_THAN[claim.direction], CONDITIONS[claim.condition]), []).append(claim)
    return tuple(
        TaskResult(
            than=than,
            condition=condition,
            compared_with=tuple(dict.fromkeys(in_short(claim.compared_with).removesuffix(".") for claim in group)),
            certainty=certainty_range(claim.certainty for claim in group),
            sources=tuple(dict.fromkeys(source for claim in group for source in claim.sources)),
        )
        for (than, condition), group in found.items()
    )


def in_short(text: str) -> str:
    """Returns the first sentence of a text."""
    return f"{text.split('. ')[0].removesuffix('.')}."


def certainty_range(certainties: Iterable[Certainty]) -> str:
    """Returns the lowest and the highest certainty, in words."""
    found = sorted(set(certainties), key=lambda word: CERTAINTIES[word][0])
    names = [CERTAINTIES[word][1] for word in found]
    lowest = names[0].removesuffix(" certainty").removesuffix(" found")
    return names[0] if len(names) == 1 else f"{lowest} to {names[-1].lower()}"


def by_stance(guidelines: Iterable[Guideline]) -> dict[str, int]:
    """Counts guidelines by the words for their stance, in the order of the vocabulary."""
    counts = Counter(one.stance for one in guidelines)
    return {words: counts[stance] for stance, words in STANCES.items() if stance in counts}
