"""Records of corrections: what a page stated wrongly, since when, and what is right."""

from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from macros.models.fields import PageFile, PastDate, Record, Sources, Text

MAX_CLAUSE = 140


def _check_clause(text: str) -> str:
    """Raises if a clause, which is shown within a sentence, ends with a full stop."""
    if text.endswith("."):
        raise PydanticCustomError(
            "full-stop-in-clause", "ends with a full stop; remove it, because the text is shown within a sentence"
        )
    return text


class Correction(Record):
    """A mistake that was corrected, on one or several pages."""

    on: PastDate = Field(description="the day of the correction")
    since: PastDate = Field(description="the first day on which one of the pages had the mistake")
    pages: Annotated[tuple[PageFile, ...], Field(min_length=1, description="the files that had the mistake")]
    what: Annotated[Text, AfterValidator(_check_clause)] = Field(
        max_length=MAX_CLAUSE, description="what changed, as a clause without full stop; each of the pages shows it"
    )
    was: Text = Field(description="what was wrong, in one or two sentences")
    now: Text = Field(description="what is right, in one or two sentences")
    why: Text | None = Field(default=None, description="how the mistake came about, in one sentence")
    sources: Sources

    @model_validator(mode="after")
    def _check_order(self) -> Self:
        if self.since > self.on:
            raise PydanticCustomError(
                "correction-dates",
                "is corrected before the mistake began; make sure that `since` is no later than `on`",
            )
        return self
