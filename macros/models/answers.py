"""Records of answers: what readers rely on, the history of each, and the snapshot of what was published."""

import json
from hashlib import sha256
from itertools import pairwise
from typing import Annotated, Any, ClassVar, Self

from pydantic import Field, field_validator, model_validator
from pydantic_core import PydanticCustomError

from macros.models.fields import Day, Expiring, PastDate, Record, Text


class Change(Record):
    """A change of an answer: when, what it said before, and why it changed."""

    on: PastDate = Field(description="the day of the change")
    was: Annotated[Text, Field(max_length=300)] = Field(description="what we said before, in one sentence")
    why: Annotated[Text, Field(max_length=300)] = Field(description="why it changed, in one sentence")


class Answer(Expiring):
    """A record that readers rely on: a claim, a rating or another option.

    COUNTED: the keys that change only with a reason, as pydantic's `include`.
    """

    COUNTED: ClassVar[Any]

    changes: tuple[Change, ...] = Field(default=(), description="what we said before and why it changed; newest first")

    @property
    def said(self) -> dict[str, Any]:
        """Returns the values that may change only with a reason, as in JSON."""
        return self.model_dump(mode="json", include=self.COUNTED, exclude_none=True)

    @field_validator("changes")
    @classmethod
    def _check_order(cls, changes: tuple[Change, ...]) -> tuple[Change, ...]:
        if any(newer.on < older.on for newer, older in pairwise(changes)):
            raise PydanticCustomError(
                "changes-order", "has an entry that is dated before the one below it; write the newest first"
            )
        return changes


class PublishedAnswer(Record):
    """What an answer said in a release."""

    said: dict[str, Any] = Field(description="the values that may change only with a reason")
    changes: int = Field(ge=0, description="how many changes its record had")


class Published(Record):
    """All answers of the last release. `make release` writes them; do not edit them."""

    on: Day = Field(description="the day of the snapshot")
    hash: str = Field(description="the SHA-256 of the other keys, which shows an edit by hand")
    answers: dict[str, PublishedAnswer] = Field(description="answers by the address that readers have, or by their id")

    @staticmethod
    def digest(on: str, answers: dict[str, Any]) -> str:
        """Returns the hash of a snapshot. answers: as in JSON."""
        text = json.dumps([on, answers], sort_keys=True, separators=(",", ":"))
        return sha256(text.encode()).hexdigest()

    @model_validator(mode="after")
    def _check_hash(self) -> Self:
        content = self.model_dump(mode="json")
        if self.hash != self.digest(content["on"], content["answers"]):
            raise PydanticCustomError(
                "snapshot-edited", "was edited by hand; restore the file from the main branch: only a release writes it"
            )
        return self
