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
    URL,
    Name,
    Record,
    ReferenceKey,
    Slug,
    StatementRecord,
    Text,
)
from macros.records.vocabulary import Area, Urgency

EXAMPLE_MARKS = ("example", "555-01")
"""Reserved for examples: the domains of RFC 2606 and the North American numbers 555-0100 to 555-0199."""


class Author(Record):
    """A CSL name: a person has a family name, a group has a literal one."""

    family: Text | None = None
    given: Text | None = None
    literal: Text | None = None

    @model_validator(mode="after")
    def _has_a_name(self) -> Self:
        if bool(self.family) == bool(self.literal):
            raise PydanticCustomError("name", "needs `family` for a person or `literal` for a group, not both")
        return self


class Reference(Record):
    """A source in CSL terms (docs.citationstyles.org): keys and types as there, year or date as one text."""

    id: ReferenceKey
    type: Literal["article-journal", "book", "chapter", "report", "webpage"]
    author: tuple[Author, ...] = ()
    title: Text
    container_title: Text | None = Field(default=None, alias="container-title")
    publisher: Text | None = None
    issued: Annotated[str, Field(pattern=ISSUED)] | None = None
    volume: Text | None = None
    issue: Text | None = None
    page: Text | None = None
    doi: Annotated[str, Field(pattern=DOI, max_length=LONGEST)] | None = Field(default=None, alias="DOI")
    pmid: Annotated[str, Field(pattern=PMID, max_length=LONGEST)] | None = Field(default=None, alias="PMID")
    url: Annotated[str, Field(pattern=URL, max_length=LONGEST)] | None = Field(default=None, alias="URL")
    note: Text | None = Field(default=None, description="what of this record was not checked")

    @property
    def link(self) -> str | None:
        """Where to read it: the DOI if there is one, else PubMed, else the address."""
        if self.doi:
            return f"https://doi.org/{self.doi}"
        return f"https://pubmed.ncbi.nlm.nih.gov/{self.pmid}/" if self.pmid else self.url


class Disclaimer(Record):
    """A named text that components require."""

    title: Text
    text: Annotated[tuple[Text, ...], Field(min_length=1)]


class RedFlag(StatementRecord):
    """One warning sign, and the part of the body that it concerns (both where none is named)."""

    area: Area | None = None
    short: bool = Field(default=False, description="also on the short card of every treatment page")


class RedFlagTier(Record):
    """All warning signs of one urgency, and what to do about them."""

    urgency: Urgency
    title: Text
    action: Text
    signs: Annotated[tuple[RedFlag, ...], Field(min_length=1)]


class Contact(Record):
    """How to reach the provider."""

    phone: Text
    email: Annotated[str, Field(pattern=EMAIL, max_length=LONGEST)]
    address: Annotated[tuple[Text, ...], Field(min_length=1)]
    hours: Text


class Offer(Record):
    """The clinic's no-cost review of a scan. Its terms stand beside it wherever it is shown."""

    title: Text
    intro: Annotated[tuple[Text, ...], Field(min_length=1)]
    can_tell: Annotated[tuple[Text, ...], Field(min_length=1)]
    cannot_tell: Annotated[tuple[Text, ...], Field(min_length=1)]
    terms: Annotated[tuple[Text, ...], Field(min_length=3)]
    action: Text


class Provider(Record):
    """Who publishes the guide, who pays for it, how to reach them, and what they offer."""

    name: Name
    demo: bool
    demo_notice: Text
    interests: Text
    contact: Contact
    offer: Offer

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
