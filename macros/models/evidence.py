"""Records of evidence: ratings, claims and guidelines."""

import re
from math import inf
from typing import Any, ClassVar, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.models.answers import Answer
from macros.models.fields import Expiring, Record, Slug, Sources, Text
from macros.models.vocabulary import (
    LIMITS,
    NOT_STATED,
    Certainty,
    Condition,
    Direction,
    Frequency,
    Kind,
    Level,
    Measure,
    Size,
    Stance,
)

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")


class Numbers(Record):
    """The measured size of a claim: one measure, its best estimate and its range (95 % confidence interval)."""

    measure: Measure = Field(description="what is counted")
    value: float = Field(description="the best estimate")
    compared: float | None = Field(default=None, description="the same figure in the comparison group")
    low: float | None = Field(default=None, description="the lower end of the likely range")
    high: float | None = Field(default=None, description="the upper end of the likely range")
    worthwhile: float | None = Field(
        default=None, description="the smallest difference that the authors set as worth having"
    )

    unstated: tuple[Literal["range", "people", "time", "comparison"], ...] = Field(
        default=(), description="what the source does not state; a figure needs each of these, or its name here"
    )

    @property
    def figures(self) -> tuple[float, ...]:
        """Returns all numbers that are given."""
        known = (self.value, self.compared, self.low, self.high, self.worthwhile)
        return tuple(figure for figure in known if figure is not None)

    @model_validator(mode="after")
    def _check_limits(self) -> Self:
        lowest, highest = LIMITS.get(self.measure, (-inf, inf))
        for figure in self.figures:
            if not lowest <= figure <= highest:
                raise PydanticCustomError(
                    "number-outside-measure",
                    "has the number {figure}, which `{measure}` cannot have; check it against its source",
                    {"figure": f"{figure:g}", "measure": self.measure},
                )
        return self

    @model_validator(mode="after")
    def _check_estimate(self) -> Self:
        if self.low is not None and self.high is not None and not self.low <= self.value <= self.high:
            raise PydanticCustomError(
                "estimate-outside-range", "has an estimate outside its range; make sure that low <= value <= high"
            )
        return self

    @model_validator(mode="after")
    def _check_range(self) -> Self:
        if (self.low is None) != (self.high is None):
            raise PydanticCustomError(
                "half-range", "has one end of the range only; write both `low` and `high`, or neither"
            )
        return self


class Claim(Answer):
    """One benefit, harm or mechanism, quoted on pages by its id."""

    COUNTED: ClassVar = {
        "direction": True,
        "certainty": True,
        "numbers": {"measure", "value", "compared", "low", "high", "worthwhile"},
    }

    id: Slug = Field(description="a permanent name")
    kind: Kind = Field(description="what the claim is about")
    condition: Condition = Field(description="the kind of pain")
    outcome: Text = Field(description="what was measured, such as pain")
    direction: Direction = Field(description="how the outcome compares with the other group")
    size: Text = Field(description="how much, in one plain sentence")
    numbers: Numbers | None = Field(default=None, description="the measured size, where the source gives one")
    compared_with: Text = Field(default=NOT_STATED, description="what the other group had")
    time_frame: Text = Field(default=NOT_STATED, description="when it was measured")
    certainty: Certainty = Field(description="how sure we are")
    certainty_from: Literal["source", "editors"] = Field(
        description="editors where the source does not say how sure it is"
    )
    dose: Text = Field(default=NOT_STATED, description="how much of the treatment people had")
    studies: Text = Field(default=NOT_STATED, description="how many studies and people")
    sources: Sources
    note: Text | None = Field(default=None, description="what else a reader must know")
    how_common: Frequency = Field(default="unknown", description="of a harm: how often it happens, as the source says")
    recalled: bool = Field(default=False, description="true if nobody has read it in a source; then without numbers")
    serious: bool = Field(default=False, description="of a harm: it can kill, disable or need a hospital")

    @property
    def said(self) -> dict[str, Any]:
        """Returns the values that may change only with a reason, and the figures in `size`."""
        figures = _FIGURE.findall(self.size)
        return super().said | ({"size": figures} if figures else {})

    @model_validator(mode="after")
    def _check_harm(self) -> Self:
        if self.kind != "harm" and (self.serious or self.how_common != "unknown"):
            raise PydanticCustomError(
                "not-a-harm", "is no harm, but has `how_common` or `serious`; remove them, or set `kind: harm`"
            )
        return self


class Rating(Answer):
    """How much a treatment helps one kind of pain, and how sure we are."""

    COUNTED: ClassVar = {"level", "size", "certainty"}

    condition: Literal["low-back-new", "low-back-lasting", "neck", "neck-new", "neck-lasting", "sciatica"] = Field(
        description="the kind of pain; each of the low back ones and a neck one must be rated"
    )
    subject: Text | None = Field(default=None, description="which part of the treatment, where parts differ")
    level: Level = Field(description="the rating; docs/about/evidence.md explains its rules")
    size: Size = Field(description="how big the gain is")
    certainty: Certainty = Field(description="how sure we are")
    sentence: Text = Field(description="the rating in one plain sentence")
    studies: Text = Field(description="how many studies and people")
    sources: Sources


class Guideline(Expiring):
    """What a guideline says. One that does not mention the treatment is listed as `silent`."""

    body: Text = Field(description="who wrote the guideline")
    year: int = Field(ge=1990, le=2100, description="the year of the guideline")
    stance: Stance = Field(description="what it says about the treatment; silent if it says nothing")
    says: Text = Field(description="what it says, in our words")
    sources: Sources
    recalled: bool = Field(default=False, description="true if nobody has read it in a source; then without numbers")


class Evidence(Record):
    """The evidence of a page, in a file beside it, in the order in which the page shows it."""

    ratings: tuple[Rating, ...] = Field(default=(), description="of a treatment: one for each kind of pain")
    claims: tuple[Claim, ...] = Field(default=(), description="benefits, harms and mechanisms")
    guidelines: tuple[Guideline, ...] = Field(default=(), description="of a treatment: what guidelines say about it")
