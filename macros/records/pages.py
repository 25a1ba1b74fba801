"""The records of pages: what the front matter of each page type holds."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.records.evidence import Claim, Guideline, Rating
from macros.records.fields import Name, PastDate, Record, Slug, Sources, Statement, Text, Title
from macros.records.vocabulary import Area, Cost, Duration, Giver


class ClinicalReview(Record):
    """A clinician's signature. It stays null until a real clinician signs."""

    name: Name
    role: Text
    on: PastDate


class Fact(Record):
    """A short fact with a label. A number in the text of a page must stand in a record; this is the place for it."""

    label: Text
    text: Text
    topic: Slug = Field(default="treatment", description="which list of facts on the page shows it")
    sources: Sources


class Page(Record):
    """What every page holds."""

    type: Literal["page"]
    title: Title
    summary: Text = Field(max_length=220)
    also_called: tuple[Text, ...] = ()
    search_words: tuple[Text, ...] = Field(
        default=(), description="lay words and brand names that should lead here, but are no other name of the subject"
    )
    checked_on: PastDate
    clinical_review: ClinicalReview | None
    facts: tuple[Fact, ...] = ()
    claims: tuple[Claim, ...] = ()


class Cautions(Record):
    """Who should not have the treatment, and who should ask a clinician first."""

    do_not: tuple[Statement, ...]
    ask_first: Annotated[tuple[Statement, ...], Field(min_length=1)]


class Treatment(Page):
    """A treatment: one file, from which cards, lists, ratings and the page itself are made."""

    type: Literal["treatment", "article"]  # type: ignore[assignment]
    id: Slug
    name: Name
    also_called: Annotated[tuple[Text, ...], Field(min_length=1)]
    key_points: Annotated[tuple[Statement, ...], Field(min_length=2, max_length=3)]
    areas: Annotated[tuple[Area, ...], Field(min_length=1)]
    durations: Annotated[tuple[Duration, ...], Field(min_length=1)]
    given_by: Annotated[tuple[Giver, ...], Field(min_length=1)]
    who_gives_it: Text
    what_happens: Text
    dose_tested: Statement
    how_soon: Statement
    main_harms: Statement
    cost: Annotated[tuple[Cost, ...], Field(min_length=1)]
    ratings: Annotated[tuple[Rating, ...], Field(min_length=3)]
    claims: Annotated[tuple[Claim, ...], Field(min_length=2)]
    guidelines: Annotated[tuple[Guideline, ...], Field(min_length=2)]
    cautions: Cautions
    steps: Annotated[tuple[Statement, ...], Field(min_length=3, max_length=7)]
    questions: Annotated[tuple[Text, ...], Field(min_length=3, max_length=6)]
    related: Annotated[tuple[Slug, ...], Field(min_length=2, max_length=3)]
    disclaimers: tuple[Slug, ...] = ()

    @model_validator(mode="after")
    def _rates_each_kind_of_pain(self) -> Self:
        for needed in ("low-back-new", "low-back-lasting", "neck"):
            if not any(rating.condition.startswith(needed) for rating in self.ratings):
                raise PydanticCustomError(
                    "unrated",
                    "rates nothing for `{needed}`; add a rating, `not-sure` where nobody knows",
                    {"needed": needed},
                )
        return self

    @model_validator(mode="after")
    def _tells_benefit_and_harm(self) -> Self:
        kinds = {claim.kind for claim in self.claims}
        for needed in ("benefit", "harm"):
            if needed not in kinds:
                raise PydanticCustomError(
                    "one_sided",
                    "holds no claim of kind `{needed}`; a page tells both benefit and harm",
                    {"needed": needed},
                )
        return self


class Article(Treatment):
    """The massage article: a treatment told at length."""

    type: Literal["article"]


PAGE_TYPES: dict[str, type[Page]] = {"page": Page, "treatment": Treatment, "article": Article}
