"""Records of the wider guide: techniques, glossary terms, words of scan reports, the course of pain, myths, waiting."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.records.evidence import Claim, Guideline
from macros.records.fields import Name, Record, ReferenceKey, Slug, Sources, Statement, Text
from macros.records.vocabulary import Certainty, Pressure


class Technique(Record):
    """One way of massage: what is done, how hard, how it feels, and what studies found."""

    id: Slug
    name: Name
    also_called: tuple[Text, ...] = ()
    given_by: Literal["therapist", "self"]
    what_is_done: Statement
    pressure: Annotated[tuple[Pressure, ...], Field(min_length=1, max_length=3)]
    feels_like: Statement
    used_for: Statement
    cautions: Annotated[tuple[Statement, ...], Field(min_length=1)]
    found: Text
    certainty: Certainty
    sources: tuple[ReferenceKey, ...] = ()
    claims: tuple[Claim, ...] = ()

    @model_validator(mode="after")
    def _has_a_source(self) -> Self:
        if not self.sources and self.certainty != "no studies":
            raise PydanticCustomError("no_source", "says what studies found without a source; add `sources`")
        return self


class Term(Record):
    """A word that patients meet, explained. Linked at its first use on each page."""

    id: Slug
    term: Name
    also_called: tuple[Text, ...] = ()
    meaning: Text
    sources: tuple[ReferenceKey, ...] = ()


class AgeShare(Record):
    """Of 100 people of an age without pain, how many have a finding."""

    age: int = Field(ge=0, le=120)
    of_100: int = Field(ge=0, le=100)


class ScanWord(Record):
    """A word of scan reports: its meaning, and how common it is in people without pain."""

    id: Slug
    word: Name
    also_called: tuple[Text, ...] = ()
    meaning: Statement
    without_pain: tuple[AgeShare, ...] = Field(default=(), description="shares by age; empty where we saw none")
    how_common: Statement
    sources: tuple[ReferenceKey, ...] = ()


class CoursePoint(Record):
    """A mean pain score at a time after the start."""

    weeks: int = Field(ge=0)
    when: Text
    score: float = Field(ge=0, le=100)


class Course(Record):
    """How pain went on average in the people of one review."""

    id: Slug
    label: Text
    points: Annotated[tuple[CoursePoint, ...], Field(min_length=2)]
    studies: Text
    note: Text
    sources: Sources


class Myth(Record):
    """What people say, and what is known."""

    myth: Text
    fact: Text
    sources: Sources


class Waiting(Record):
    """Waiting and staying active: the option beside all treatments, with the same facts."""

    name: Name
    what_happens: Text
    low_back_new: Statement
    low_back_lasting: Statement
    neck: Statement
    how_sure: Text
    how_soon: Statement
    how_often: Statement
    main_harms: Statement
    who_gives_it: Text
    cost: Text
    guidelines: Annotated[tuple[Guideline, ...], Field(min_length=1)]
