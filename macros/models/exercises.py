"""Records of exercises to do at home."""

from typing import Annotated, Literal

from pydantic import Field

from macros.models.fields import Expiring, Name, ReferenceKey, Slug, Statement, Text

ExerciseArea = Literal["low-back", "neck", "core", "pool", "self-massage"]


class Exercise(Expiring):
    """A movement: how to start, what to do, how often, who should ask first, and when to stop.

    A physical therapist must check each movement. Sources differ in holds and numbers: a record has one choice, with
    its source. The order is that of the set.
    """

    id: Slug = Field(description="a permanent name")
    name: Name = Field(description="the name that readers use")
    also_called: tuple[Text, ...] = Field(default=(), description="other names of the same movement")
    area: ExerciseArea = Field(description="the set that it belongs to")
    drawing: Slug = Field(description="the name of a pose that has a start and an end")
    start: Text = Field(description="the position at the start")
    steps: Annotated[tuple[Text, ...], Field(min_length=2, max_length=5, description="what to do, in order")]
    repetitions: Statement = Field(description="how often and how long, with its source")
    easier: Text = Field(description="how to make it easier")
    harder: Text = Field(description="how to make it harder")
    ask_first: tuple[Statement, ...] = Field(default=(), description="who should leave it out or ask first, if anybody")
    stop_if: Annotated[tuple[Text, ...], Field(min_length=1, description="what should make a reader stop")]
    sources: tuple[ReferenceKey, ...] = Field(description="keys of references.yml; empty for common practice")
