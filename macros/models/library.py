"""Records of techniques, terms, words of scan reports, the course of pain, myths, waiting and other options."""

from itertools import pairwise
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.models.answers import Answer
from macros.models.decision import LivingWith
from macros.models.evidence import Claim, Guideline
from macros.models.fields import Expiring, Name, Record, ReferenceKey, Slug, Sources, Statement, StatementRecord, Text
from macros.models.vocabulary import Certainty, Level, Pressure


def _check_found(sources: tuple[str, ...], certainty: Certainty) -> None:
    """Raises if a record reports what studies found without a source."""
    if not sources and certainty != "no studies":
        raise PydanticCustomError("missing-source", "reports what studies found without a source; add `sources`")


class Technique(Expiring):
    """A massage technique: what is done, how hard, how it feels, and what studies found."""

    id: Slug = Field(description="a permanent name")
    name: Name = Field(description="the name that patients use")
    also_called: tuple[Text, ...] = Field(default=(), description="other names of the same technique")
    given_by: Literal["therapist", "self"] = Field(description="who does it")
    what_is_done: Statement = Field(description="what is done, in one sentence")
    pressure: Annotated[tuple[Pressure, ...], Field(min_length=1, max_length=3, description="how hard it is")]
    feels_like: Statement = Field(description="how it feels")
    used_for: Statement = Field(description="what it is mostly used for")
    cautions: Annotated[tuple[Statement, ...], Field(min_length=1, description="who should take care, and how")]
    found: Text = Field(description="what studies found for neck or back pain")
    certainty: Certainty = Field(description="how sure we are, about neck or back pain")
    sources: tuple[ReferenceKey, ...] = Field(
        default=(), description="keys of references.yml; needed unless there are no studies"
    )
    claims: tuple[Claim, ...] = Field(default=(), description="benefits and harms with their size")
    drawings: tuple[Slug, ...] = Field(default=(), description="names of drawings of what is done")

    @model_validator(mode="after")
    def _check_sources(self) -> Self:
        _check_found(self.sources, self.certainty)
        return self


class Term(Expiring):
    """A glossary term, in alphabetical order. Its first use on each page is linked."""

    id: Slug = Field(description="a permanent name")
    term: Name = Field(description="the word as it is explained")
    also_called: tuple[Text, ...] = Field(default=(), description="words that always mean the same")
    meaning: Text = Field(description="what it means, in plain words")
    sources: tuple[ReferenceKey, ...] = Field(default=(), description="keys of references.yml")


class AgeShare(Record):
    """How many of 100 people of an age have a finding without pain."""

    age: int = Field(ge=0, le=120, description="years")
    of_100: int = Field(ge=0, le=100, description="people with the finding and without pain")


class ScanWord(Expiring):
    """A word of scan reports: its meaning, and how common it is in people without pain."""

    id: Slug = Field(description="a permanent name")
    word: Name = Field(description="the word in the report")
    also_called: tuple[Text, ...] = Field(default=(), description="other words for the same finding")
    meaning: Statement = Field(description="what it means, in plain words")
    without_pain: tuple[AgeShare, ...] = Field(default=(), description="shares by age; empty if we found none")
    how_common: Statement = Field(description="how common it is in people without pain")
    drawing: Slug | None = Field(default=None, description="the name of a drawing that shows it")
    sources: tuple[ReferenceKey, ...] = Field(default=(), description="keys of references.yml")


MAX_SCORE = 60
"""The highest mean pain score that the chart shows, of 100."""


class CoursePoint(Record):
    """A mean pain score at a time after the start."""

    weeks: int = Field(ge=0, description="weeks after the start")
    when: Text = Field(description="the time in words")
    score: float = Field(ge=0, le=MAX_SCORE, description="the mean pain score, of 100")


class Course(Expiring):
    """The average course of pain in one review."""

    id: Slug = Field(description="a permanent name")
    label: Text = Field(description="whose pain it was")
    points: Annotated[tuple[CoursePoint, ...], Field(min_length=2, description="the scores, in order of time")]
    studies: Text = Field(description="how many studies and people")
    note: Text = Field(description="what the scores do not say")
    sources: Sources

    @model_validator(mode="after")
    def _check_order(self) -> Self:
        weeks = [point.weeks for point in self.points]
        if any(later <= earlier for earlier, later in pairwise(weeks)):
            raise PydanticCustomError(
                "points-order", "has a point that is not later than the one before; order the points by `weeks`"
            )
        return self


class Myth(Expiring):
    """A common belief, and the facts."""

    myth: Text = Field(description="what people say")
    fact: Text = Field(description="what is known")
    sources: Sources


class OtherOption(Answer):
    """Something that readers may be offered, in short: it has no page of its own."""

    COUNTED: ClassVar = {"level", "certainty"}

    id: Slug = Field(description="a permanent name")
    name: Name = Field(description="the name that patients use")
    also_called: tuple[Text, ...] = Field(default=(), description="other names of the same thing")
    what: Text = Field(description="what it is, in a few words")
    level: Level = Field(description="the rating; for lasting low back pain, if `verdict` names no other")
    verdict: Text = Field(description="what is known, in one or two plain sentences")
    certainty: Certainty = Field(description="how sure we are")
    main_harm: Text = Field(description="what can go wrong, or that nobody has counted it")
    who_says: Text = Field(description="which guideline, review or trial says so")
    sources: tuple[ReferenceKey, ...] = Field(
        default=(), description="keys of references.yml; needed unless there are no studies"
    )

    @model_validator(mode="after")
    def _check_sources(self) -> Self:
        _check_found(self.sources, self.certainty)
        return self


class Waiting(Record):
    """Waiting and staying active, with the same facts as a treatment."""

    name: Name = Field(description="what waiting is called beside the treatments")
    what_happens: Text = Field(description="what a reader does")
    low_back_new: Statement = Field(description="how new low back pain goes")
    low_back_lasting: Statement = Field(description="how lasting low back pain goes")
    neck_new: Statement = Field(description="how new neck pain goes")
    neck_lasting: Statement = Field(description="how lasting neck pain goes")
    sciatica: Statement = Field(description="how sciatica goes")
    how_sure: Text = Field(description="how sure we are")
    how_soon: Statement = Field(description="when it gets better")
    how_often: Statement = Field(description="how often one does it")
    gains: Statement = Field(description="what is good about it")
    main_harms: Statement = Field(description="what can go wrong")
    living_with: LivingWith = Field(description="what it is like to live with it")
    who_gives_it: Text = Field(description="who does it")
    cost: Text = Field(description="what it costs")
    guidelines: Annotated[tuple[Guideline, ...], Field(min_length=1, description="what guidelines say of it")]

    @property
    def courses(self) -> tuple[StatementRecord, ...]:
        """Returns how each kind of pain goes, in the order of the vocabulary."""
        return (self.low_back_new, self.low_back_lasting, self.neck_new, self.neck_lasting, self.sciatica)
