"""The records that pages share: references, disclaimers, red flags and the provider."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.records.fields import (
    DOI,
    EMAIL,
    ISSUED,
    LONGEST,
    PMID,
    Cited,
    Name,
    Passage,
    Record,
    ReferenceKey,
    Slug,
    StatementRecord,
    Text,
    Url,
)
from macros.records.vocabulary import Area, Urgency

EXAMPLE_MARKS = ("example", "555-01")
"""Reserved for examples: the domains of RFC 2606 and the North American numbers 555-0100 to 555-0199."""


class Author(Record):
    """A CSL name: a person has a family name, a group has a literal one."""

    family: Cited | None = Field(default=None, description="the family name of a person")
    given: Cited | None = Field(default=None, description="the given names of a person")
    literal: Cited | None = Field(default=None, description="the name of a group")

    @model_validator(mode="after")
    def _has_a_name(self) -> Self:
        if bool(self.family) == bool(self.literal):
            raise PydanticCustomError("name", "needs `family` for a person or `literal` for a group, not both")
        return self


class Reference(Record):
    """A source in CSL terms (docs.citationstyles.org): keys and types as there, year or date as one text."""

    id: ReferenceKey = Field(description="the key that pages cite: family name, year and a word of the title")
    type: Literal["article-journal", "book", "chapter", "report", "webpage"] = Field(description="what kind of text")
    author: tuple[Author, ...] = Field(default=(), description="who wrote it, in the order of the source")
    title: Cited = Field(description="the title as the source gives it")
    container_title: Cited | None = Field(
        default=None, alias="container-title", description="the journal or book that it stands in"
    )
    publisher: Cited | None = Field(default=None, description="who published a book, a report or a web page")
    issued: Annotated[str, Field(pattern=ISSUED)] | None = Field(
        default=None, description='the year or date of publication, in quotes: "2022"'
    )
    volume: Text | None = Field(default=None, description="the volume of the journal, in quotes")
    issue: Text | None = Field(default=None, description="the issue of the volume, in quotes")
    page: Text | None = Field(default=None, description="the pages or the number of the article, in quotes")
    doi: Annotated[str, Field(pattern=DOI, max_length=LONGEST)] | None = Field(
        default=None, alias="DOI", description="the DOI alone, without https://doi.org/"
    )
    pmid: Annotated[str, Field(pattern=PMID, max_length=LONGEST)] | None = Field(
        default=None, alias="PMID", description="the PubMed id, in quotes"
    )
    url: Url | None = Field(default=None, alias="URL", description="the whole address, where there is no DOI")
    note: Text | None = Field(default=None, description="what of this record was not checked")

    @property
    def link(self) -> str | None:
        """Where to read it: the DOI if there is one, else PubMed, else the address."""
        if self.doi:
            return f"https://doi.org/{self.doi}"
        return f"https://pubmed.ncbi.nlm.nih.gov/{self.pmid}/" if self.pmid else self.url


class Disclaimer(Passage):
    """A named text that components require."""

    title: Text = Field(description="the heading of the note")
    text: Annotated[tuple[Text, ...], Field(min_length=1, description="its paragraphs")]


class RedFlag(StatementRecord):
    """One warning sign, and the part of the body that it concerns (both where none is named)."""

    area: Area | None = Field(default=None, description="the part of the body; none where it concerns both")
    short: bool = Field(default=False, description="also on the short card of every treatment page")
    group: Text | None = Field(default=None, description="the heading that it stands below where every sign is shown")


class RedFlagTier(Record):
    """All warning signs of one urgency, and what to do about them."""

    urgency: Urgency = Field(description="how fast to act")
    title: Text = Field(description="the heading of the card")
    action: Text = Field(description="what to do")
    signs: Annotated[tuple[RedFlag, ...], Field(min_length=1, description="what to look for")]


class Contact(Record):
    """How to reach the provider."""

    phone: Text = Field(description="the telephone number")
    email: Annotated[str, Field(pattern=EMAIL, max_length=LONGEST, description="the email address")]
    address: Annotated[tuple[Text, ...], Field(min_length=1, description="the lines of the postal address")]
    hours: Text = Field(description="when somebody answers")


class Offer(Record):
    """The clinic's no-cost review of a scan. Its terms stand beside it wherever it is shown."""

    title: Text = Field(description="the heading of the offer")
    intro: Annotated[tuple[Text, ...], Field(min_length=1, description="what is offered, and to whom")]
    can_tell: Annotated[tuple[Text, ...], Field(min_length=1, description="what the review can say")]
    cannot_tell: Annotated[tuple[Text, ...], Field(min_length=1, description="what it cannot say")]
    terms: Annotated[tuple[Text, ...], Field(min_length=3, description="the terms, shown beside the offer")]
    action: Text = Field(description="the words on the button")


class Provider(Record):
    """Who publishes the guide, who pays for it, how to reach them, and what they offer."""

    name: Name = Field(description="who publishes the guide")
    demo: bool = Field(description="true while an example value is left: each page then says so")
    demo_notice: Text = Field(description="what each page says while `demo` is true")
    interests: Text = Field(description="who pays, and what they gain")
    contact: Contact = Field(description="how to reach the provider")
    offer: Offer = Field(description="the review of scans")

    @model_validator(mode="after")
    def _no_example_left(self) -> Self:
        shown = (self.contact.phone, self.contact.email, *self.contact.address)
        left = [value for value in shown if any(mark in value.lower() for mark in EXAMPLE_MARKS)]
        if left and not self.demo:
            raise PydanticCustomError(
                "example_left",
                "is not a demonstration, but `{value}` is an example value; replace it",
                {"value": left[0]},
            )
        return self


Disclaimers = dict[Slug, Disclaimer]
