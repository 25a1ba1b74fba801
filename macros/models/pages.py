"""Records of pages: the front matter of each page type."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, field_validator
from pydantic_core import PydanticCustomError

from macros.models.decision import Decision, LivingWith
from macros.models.evidence import Claim, Guideline, Rating
from macros.models.fields import EditorNote, Expiring, Name, PastDate, Record, Slug, Sources, Statement, Text, Title
from macros.models.vocabulary import Area, Cost, Duration, Giver

EXAMPLE_SIGNATURE = ("Their own name", "Their profession")
"""The name and the profession in the example of a signature."""


def _check_signature(text: str) -> str:
    if text in EXAMPLE_SIGNATURE:
        raise PydanticCustomError("example-signature", "is that of the example; only the clinician writes their own")
    return text


class ClinicalReview(Record):
    """The signature of a clinician. Null until a real clinician signs."""

    name: Annotated[Name, AfterValidator(_check_signature)] = Field(description="the clinician's own name")
    role: Annotated[Text, AfterValidator(_check_signature)] = Field(description="the clinician's profession")
    on: PastDate = Field(description="the day on which the whole page was checked")


class Fact(Expiring):
    """A short fact with a label. Numbers in the text of a page must be in a record, such as this one."""

    label: Text = Field(description="what the fact is about, in a few words")
    text: Text = Field(description="the fact, in one sentence")
    topic: Text = Field(
        default="treatment", description="the anchor of the ### heading that it stands under; `treatment` without one"
    )
    sources: Sources


class Page(Record):
    """A page, and the fields that all types of pages have."""

    type: Literal["page"] = Field(description="the type of the page")
    title: Title = Field(description="the first heading")
    summary: Text = Field(max_length=220, description="what the page says, in one or two sentences")
    also_called: tuple[Text, ...] = Field(default=(), description="other names of the subject")
    search_words: tuple[Text, ...] = Field(
        default=(), description="lay words and brand names that should find this page, but are not names of the subject"
    )
    checked_on: PastDate = Field(description="the day on which the facts were last checked")
    clinical_review: ClinicalReview | None = Field(description="null until a clinician signs the whole page")
    order: tuple[Slug, ...] = Field(
        default=(),
        description="of an index page: the files and folders that come first in menus; others follow by name",
    )
    decision: Decision | None = Field(default=None, description="the decision that the page is for")
    facts: tuple[Fact, ...] = Field(default=(), description="facts that the text uses")
    ratings: tuple[Rating, ...] = Field(default=(), description="how much it helps each kind of pain")
    claims: tuple[Claim, ...] = Field(default=(), description="benefits, harms and mechanisms")
    guidelines: tuple[Guideline, ...] = Field(default=(), description="what guidelines say")
    editor_note: EditorNote = None


class Cautions(Record):
    """Who should not have the treatment, and who should ask a clinician first."""

    do_not: tuple[Statement, ...] = Field(description="who should not have it")
    ask_first: Annotated[tuple[Statement, ...], Field(min_length=1, description="who should ask a clinician first")]


class Treatment(Page):
    """The page of a treatment. Cards, lists and comparisons are made from it."""

    type: Literal["treatment", "article"] = Field(description="the type of the page")  # type: ignore[assignment]
    id: Slug = Field(description="a permanent name")
    name: Name = Field(description="the short name, for cards and menus")
    also_called: Annotated[tuple[Text, ...], Field(min_length=1, description="lay names and brand names")]
    key_points: Annotated[
        tuple[Statement, ...], Field(min_length=2, max_length=3, description="what a reader should take away")
    ]
    areas: Annotated[tuple[Area, ...], Field(min_length=1, description="where it is used")]
    durations: Annotated[tuple[Duration, ...], Field(min_length=1, description="for new or lasting pain")]
    given_by: Annotated[tuple[Giver, ...], Field(min_length=1, description="who gives it, for the filter")]
    who_gives_it: Text = Field(description="who gives it, in words")
    what_happens: Text = Field(description="what is done, in one line for the card")
    dose_tested: Statement = Field(description="how often and how long people had it in studies")
    how_soon: Statement = Field(description="when a gain was seen")
    main_harms: Statement = Field(description="what goes wrong most often, and what is rare but serious")
    living_with: LivingWith = Field(description="what it is like to live with it")
    cost: Annotated[tuple[Cost, ...], Field(min_length=1, description="what it costs")]
    ratings: Annotated[tuple[Rating, ...], Field(min_length=3, description="one for each kind of pain")]
    claims: Annotated[tuple[Claim, ...], Field(min_length=2, description="at least one benefit and one harm")]
    guidelines: Annotated[tuple[Guideline, ...], Field(min_length=2, description="what guidelines say about it")]
    cautions: Cautions = Field(description="who should not have it, and who should ask first")
    steps: Annotated[tuple[Statement, ...], Field(min_length=3, max_length=7, description="what a reader can do")]
    questions: Annotated[tuple[Text, ...], Field(min_length=3, max_length=6, description="what a reader can ask")]
    related: Annotated[tuple[Slug, ...], Field(min_length=2, max_length=3, description="ids of treatments to compare")]
    disclaimers: tuple[Slug, ...] = Field(default=(), description="names of disclaimers that the page must show")
    drawings: Annotated[tuple[Slug, ...], Field(max_length=3)] = Field(
        default=(), description="names of drawings of what is done, for the sheet to print"
    )

    @field_validator("ratings")
    @classmethod
    def _check_ratings(cls, ratings: tuple[Rating, ...]) -> tuple[Rating, ...]:
        for needed in ("low-back-new", "low-back-lasting", "neck"):
            if not any(rating.condition.startswith(needed) for rating in ratings):
                raise PydanticCustomError(
                    "missing-rating",
                    "has no rating for `{needed}`; add one, with `not-sure` if nobody knows",
                    {"needed": needed},
                )
        return ratings

    @field_validator("claims")
    @classmethod
    def _check_claims(cls, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
        kinds = {claim.kind for claim in claims}
        for needed in ("benefit", "harm"):
            if needed not in kinds:
                raise PydanticCustomError(
                    "missing-benefit-or-harm",
                    "has no claim of kind `{needed}`; add one, because a page shows both benefit and harm",
                    {"needed": needed},
                )
        return claims


class Article(Treatment):
    """The massage article: a treatment with more sections."""

    type: Literal["article"] = Field(description="the type of the page")


PAGE_TYPES: dict[str, type[Page]] = {"page": Page, "treatment": Treatment, "article": Article}
