"""Records of search words: synonyms, words that find a page, brand names, and words that show a warning sign."""

from typing import Annotated

from pydantic import Field

from macros.models.fields import PageFile, Record, Text

Phrases = Annotated[tuple[Text, ...], Field(min_length=1)]


class Lead(Record):
    """Words that people search for, and the page that answers them."""

    page: PageFile = Field(description="the file of the page below docs/")
    words: Phrases = Field(description="what people type")


class Alarm(Record):
    """Words that people search for when they have a warning sign.

    The sign is shown if the search contains a phrase of every list in `all`. A change needs a clinician.
    """

    sign: Text = Field(description="the text of the sign, as in red_flags.yml")
    all: Annotated[tuple[Phrases, ...], Field(min_length=1)] = Field(
        description="lists of phrases; a search must contain one of each list"
    )


class Medicine(Record):
    """A medicine and its brand names, which the search explains."""

    name: Text = Field(description="the name of the medicine, as pages write it")
    brands: Phrases = Field(description="brand names that contain this medicine only")


class SearchWords(Record):
    """The search words of the guide."""

    same: tuple[Annotated[tuple[Text, ...], Field(min_length=2)], ...] = Field(
        default=(), description="groups of words that mean the same"
    )
    leads: tuple[Lead, ...] = Field(default=(), description="what people type, by the page that answers it")
    medicines: tuple[Medicine, ...] = Field(default=(), description="medicines and their brand names")
    alarms: tuple[Alarm, ...] = Field(default=(), description="what people type, by warning sign")
    harmless: tuple[Text, ...] = Field(
        default=(),
        description="phrases that show no warning sign, although their words would; a change needs a clinician",
    )
