"""What readers say when they search: words that mean the same, that lead to a page, or that tell of a warning sign."""

from typing import Annotated

from pydantic import Field

from macros.records.fields import PageFile, Record, Text

Phrases = Annotated[tuple[Text, ...], Field(min_length=1)]


class Lead(Record):
    """What people type, and the page that answers it."""

    page: PageFile = Field(description="the file of the page below docs/")
    words: Phrases = Field(description="what people type")


class Alarm(Record):
    """What people type when they have a warning sign. A search with a phrase of every list in `all` shows the sign."""

    sign: Text = Field(description="the text of the sign, as in red_flags.yml")
    all: Annotated[tuple[Phrases, ...], Field(min_length=1)] = Field(
        description="lists of phrases; a search holds one of each list"
    )


class SearchWords(Record):
    """The lay words of the search, kept in one file."""

    same: tuple[Annotated[tuple[Text, ...], Field(min_length=2)], ...] = Field(
        default=(), description="groups of words that mean the same"
    )
    leads: tuple[Lead, ...] = Field(default=(), description="what people type, by the page that answers it")
    alarms: tuple[Alarm, ...] = Field(default=(), description="what people type, by the warning sign that it tells of")
    harmless: tuple[Text, ...] = Field(
        default=(), description="phrases whose words, where they stand side by side, tell of no warning sign"
    )
