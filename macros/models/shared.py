"""Records shared by pages: references, disclaimers, red flags and the provider."""

from itertools import groupby
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from macros.models.fields import (
    DOI,
    EMAIL,
    ISSUED,
    MAX_LENGTH,
    PHONE,
    PMID,
    EditorNote,
    Expiring,
    Name,
    PastDate,
    Record,
    ReferenceKey,
    Slug,
    SourceText,
    StatementRecord,
    Text,
    Url,
)
from macros.models.vocabulary import Area, Certainty, Urgency


class Author(Record):
    """A name in CSL: `family` and `given` of a person, or `literal` of a group."""

    family: SourceText | None = Field(default=None, description="the family name of a person")
    given: SourceText | None = Field(default=None, description="the given names of a person")
    literal: SourceText | None = Field(default=None, description="the name of a group")

    @model_validator(mode="after")
    def _check_name(self) -> Self:
        if bool(self.family) == bool(self.literal):
            raise PydanticCustomError(
                "author-name",
                "has both or neither of `family` and `literal`; write `family` for a person, `literal` for a group",
            )
        return self


class Retraction(Record):
    """The retraction of a source."""

    date: PastDate = Field(description="the day of the notice")
    note: Text = Field(description="who retracted it and why, in one sentence")


class Reference(Record):
    """A source, with the keys and types of CSL (docs.citationstyles.org), in alphabetical order. The date is a text."""

    id: ReferenceKey = Field(description="the key that pages cite: family name, year and a word of the title")
    type: Literal["article-journal", "book", "chapter", "report", "webpage"] = Field(description="what kind of text")
    author: tuple[Author, ...] = Field(default=(), description="who wrote it, in the order of the source")
    title: SourceText = Field(description="the title as the source gives it")
    container_title: SourceText | None = Field(
        default=None, alias="container-title", description="the journal or book that contains it"
    )
    publisher: SourceText | None = Field(default=None, description="who published a book, a report or a web page")
    issued: Annotated[str, Field(pattern=ISSUED)] | None = Field(
        default=None, description='the year or date of publication, in quotes: "2022"'
    )
    volume: Text | None = Field(default=None, description="the volume of the journal, in quotes")
    issue: Text | None = Field(default=None, description="the issue of the volume, in quotes")
    page: Text | None = Field(default=None, description="the pages or the number of the article, in quotes")
    doi: Annotated[str, Field(pattern=DOI, max_length=MAX_LENGTH)] | None = Field(
        default=None, alias="DOI", description="the DOI alone, without https://doi.org/"
    )
    pmid: Annotated[str, Field(pattern=PMID, max_length=MAX_LENGTH)] | None = Field(
        default=None, alias="PMID", description="the PubMed id, in quotes"
    )
    url: Url | None = Field(default=None, alias="URL", description="the whole address, where there is no DOI")
    note: Text | None = Field(default=None, description="what was not checked")
    recalled: bool = Field(default=False, description="true if nobody has read it; then nothing from it has a number")
    lowest_certainty: Certainty | None = Field(
        default=None, description="the lowest word, if it gives one range of certainty for all its results"
    )

    retracted: Retraction | None = Field(default=None, description="its retraction, if it was retracted")
    superseded_by: Url | None = Field(default=None, description="the whole address of a newer version, if there is one")
    editor_note: EditorNote = None

    @property
    def link(self) -> str | None:
        """Returns the URL of the DOI, else of PubMed, else `URL`."""
        if self.doi:
            return f"https://doi.org/{self.doi}"
        return f"https://pubmed.ncbi.nlm.nih.gov/{self.pmid}/" if self.pmid else self.url


class WatchedGuideline(Record):
    """A guideline whose page `make watch` reads: its address is that of the source."""

    source: ReferenceKey = Field(description="a key of references.yml")
    date: Annotated[str, Field(pattern=ISSUED)] = Field(
        description='the year or date of the version that we read, in quotes: "2020-12-11"'
    )


class Disclaimer(Expiring):
    """A named text that components show. A change needs a clinician and a lawyer."""

    title: Text = Field(description="the heading of the note")
    text: Annotated[tuple[Text, ...], Field(min_length=1, description="its paragraphs")]


class RedFlag(StatementRecord):
    """A warning sign. Without an area it concerns both."""

    area: Area | None = Field(default=None, description="the part of the body, if it concerns one only")
    short: bool = Field(default=False, description="also on the short card of every treatment page")
    first: bool = Field(default=False, description="in view at the top of every treatment page; sets `short` too")
    group: Text | None = Field(default=None, description="its heading in the list of all signs")


class RedFlagTier(Record):
    """All warning signs of one urgency, and what to do. A change needs a clinician."""

    urgency: Urgency = Field(description="how fast to act")
    title: Text = Field(description="the heading of the card")
    action: Text = Field(description="what to do")
    signs: Annotated[tuple[RedFlag, ...], Field(min_length=1, description="what to look for")]

    @model_validator(mode="after")
    def _check_groups(self) -> Self:
        groups = [group for group, _ in groupby(sign.group for sign in self.signs)]
        if twice := next((group for group in groups if group and groups.count(group) > 1), None):
            raise PydanticCustomError(
                "group-interrupted",
                "has other signs between those of group `{group}`; put the signs of a group together",
                {"group": twice},
            )
        return self


def _check_urgencies(tiers: tuple[RedFlagTier, ...]) -> tuple[RedFlagTier, ...]:
    urgencies = [tier.urgency for tier in tiers]
    if twice := next((urgency for urgency in urgencies if urgencies.count(urgency) > 1), None):
        raise PydanticCustomError(
            "duplicate-urgency", "has two tiers with urgency `{urgency}`; put their signs into one", {"urgency": twice}
        )
    return tiers


def _check_first(tiers: tuple[RedFlagTier, ...]) -> tuple[RedFlagTier, ...]:
    signs = [sign for tier in tiers if tier.urgency == "emergency" for sign in tier.signs]
    if not any(sign.first for sign in signs):
        raise PydanticCustomError(
            "missing-first-sign",
            "has no emergency sign with `first: true`; add it to the signs that every treatment page shows in view",
        )
    return tiers


RedFlagTiers = Annotated[tuple[RedFlagTier, ...], AfterValidator(_check_urgencies), AfterValidator(_check_first)]


class Contact(Record):
    """The contact details of the provider."""

    phone: Annotated[str, Field(pattern=PHONE, max_length=MAX_LENGTH, description="the telephone number")]
    email: Annotated[str, Field(pattern=EMAIL, max_length=MAX_LENGTH, description="the email address")]
    mistakes: Annotated[
        str, Field(pattern=EMAIL, max_length=MAX_LENGTH, description="the email address for mistakes in the guide")
    ]
    address: Annotated[tuple[Text, ...], Field(min_length=1, description="the lines of the postal address")]
    hours: Text = Field(description="when somebody answers")


class Offer(Record):
    """The clinic's free review of a scan. Its terms are always shown with it."""

    title: Text = Field(description="the heading of the offer")
    intro: Annotated[tuple[Text, ...], Field(min_length=1, description="what is offered, and to whom")]
    can_tell: Annotated[tuple[Text, ...], Field(min_length=1, description="what the review can say")]
    cannot_tell: Annotated[tuple[Text, ...], Field(min_length=1, description="what it cannot say")]
    terms: Annotated[tuple[Text, ...], Field(min_length=3, description="the terms, shown beside the offer")]
    action: Text = Field(description="the words on the button")
    who_reads: Text | None = Field(
        default=None, description="who reads the scans, with which license; absent while nobody has said"
    )


class Provider(Record):
    """The publisher of the guide: interests, contact and offer."""

    name: Name = Field(description="who publishes the guide")
    demo: bool = Field(description="true while example values are left; each page then shows a notice")
    demo_notice: Text = Field(description="what each page says while `demo` is true")
    interests: Text = Field(description="who pays, and what they gain")
    contact: Contact = Field(description="how to reach the provider")
    offer: Offer = Field(description="the review of scans")


def _check_general(disclaimers: dict[str, Disclaimer]) -> dict[str, Disclaimer]:
    if "general" not in disclaimers:
        raise PydanticCustomError(
            "missing-general-disclaimer", "has no `general`, the disclaimer of every page; add it"
        )
    return disclaimers


Disclaimers = Annotated[dict[Slug, Disclaimer], AfterValidator(_check_general)]
