"""Corrections: what a page said wrongly, since when, and what is right. Pages concerned and one list show them."""

from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from macros.records.fields import PageFile, PastDate, Record, Sources, Text

LONGEST_WHAT = 140


def _clause(text: str) -> str:
    if text.endswith("."):
        raise PydanticCustomError(
            "full_stop", "ends with a full stop; remove it; the text stands within a sentence"
        )
    return text


class Correction(Record):
    """One mistake that was put right, on one or several pages."""

    on: PastDate = Field(description="the day on which it was put right")
    since: PastDate = Field(description="the day on which the first of the pages said it")
    pages: Annotated[tuple[PageFile, ...], Field(min_length=1, description="the files below docs/ that said it")]
    what: Annotated[Text, AfterValidator(_clause)] = Field(
        max_length=LONGEST_WHAT, description="what changed, as a clause without full stop: each of the pages shows it"
    )
    was: Text = Field(description="what was wrong, in one or two sentences")
    now: Text = Field(description="what is right, in one or two sentences")
    why: Text | None = Field(default=None, description="how the mistake came about, in one sentence")
    sources: Sources

    @model_validator(mode="after")
    def _in_order_of_time(self) -> Self:
        if self.since > self.on:
            raise PydanticCustomError("order", "was right before it was wrong; `since` is no later than `on`")
        return self
