"""The records of evidence: ratings, claims and what guidelines say."""

from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.records.fields import Record, Slug, Sources, Text
from macros.records.vocabulary import (
    Certainty,
    Condition,
    Direction,
    Kind,
    Level,
    Measure,
    Size,
    Stance,
)


class Numbers(Record):
    """The measured size of a claim: one measure, its best estimate and its range (95 % confidence interval)."""

    measure: Measure
    value: float
    compared: float | None = Field(default=None, description="the same figure in the comparison group")
    low: float | None = None
    high: float | None = None
    worthwhile: float | None = Field(
        default=None, description="the smallest difference that the authors set as worth having"
    )

    @model_validator(mode="after")
    def _estimate_within_range(self) -> Self:
        if self.low is not None and self.high is not None and not self.low <= self.value <= self.high:
            raise PydanticCustomError("outside", "holds an estimate outside its range; low <= value <= high")
        return self

    @model_validator(mode="after")
    def _whole_range(self) -> Self:
        if (self.low is None) != (self.high is None):
            raise PydanticCustomError(
                "half_range", "gives one end of the range only; give both `low` and `high`, or neither"
            )
        return self


class Claim(Record):
    """One benefit, harm or mechanism, quoted on pages by its id."""

    id: Slug
    kind: Kind
    condition: Condition
    outcome: Text
    direction: Direction
    size: Text
    numbers: Numbers | None = None
    compared_with: Text
    time_frame: Text
    certainty: Certainty
    certainty_from: Literal["source", "editors"]
    dose: Text
    studies: Text
    sources: Sources
    note: Text | None = None


class Rating(Record):
    """How sure we are that a treatment helps one kind of pain."""

    condition: Literal["low-back-new", "low-back-lasting", "neck", "neck-new", "neck-lasting"]
    subject: Text | None = Field(default=None, description="which part of the treatment, where parts differ")
    level: Level
    size: Size
    certainty: Certainty
    sentence: Text
    studies: Text
    sources: Sources


class Guideline(Record):
    """What one guideline says; a guideline that says nothing is listed as silent, not left out."""

    body: Text
    year: int = Field(ge=1990, le=2100)
    stance: Stance
    says: Text
    sources: Sources
