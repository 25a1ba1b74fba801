"""Values that several components derive from records: headlines of ratings, cards, dates, reviews, corrections."""

from dataclasses import dataclass
from datetime import date

from macros.components.component import Context
from macros.models.clock import today
from macros.models.pages import Page, Treatment
from macros.models.vocabulary import CONDITIONS, LEVELS, RATED_CONDITIONS, Condition, Level

REVIEW_MONTHS = 36
"""The facts of a page are checked again after this time."""
MAX_NAMES = 2
"""More parts of one level are not all named."""
CORRECTIONS_PAGE = "about/mistakes.md"
CORRECTIONS_ANCHOR = "corrections-so-far"


@dataclass(frozen=True)
class Part:
    """The level of a treatment, or of some of its parts. names: of the parts; empty where all have the level."""

    level: Level
    names: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """Returns the names in short; empty where all parts have the level."""
        return ", ".join(self.names) if len(self.names) <= MAX_NAMES else f"{self.names[0]} and others"

    @property
    def short(self) -> str:
        """Returns the name for a table: the only one, or `Some`."""
        return self.names[0] if len(self.names) == 1 else "Some"


@dataclass(frozen=True)
class Headline:
    """The rating of one kind of pain, in one line.

    parts: the levels, the highest first. area: `low-back-new`, `low-back-lasting` or `neck` (new and lasting).
    """

    label: str
    parts: tuple[Part, ...]
    area: str

    @property
    def ends(self) -> tuple[Part, ...]:
        """Returns the part with the highest level and that with the lowest, or the only one."""
        return ends(self.parts)


@dataclass(frozen=True)
class Review:
    """The review dates of a page, in words."""

    checked_on: str
    due: str
    late: bool
    reviewer: str


@dataclass(frozen=True)
class LastCorrection:
    """The corrections of the last day on which a page was corrected. url: the list of all corrections."""

    on: str
    what: tuple[str, ...]
    url: str | None


@dataclass(frozen=True)
class Card:
    """What a card shows of a treatment. url: relative to the page that shows it."""

    treatment: Treatment
    url: str
    headlines: tuple[Headline, ...]


def ends(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Returns the first and the last of some parts in the order of their levels, the only one, or none."""
    return (parts[0], parts[-1]) if len(parts) > 1 else parts


def headlines(treatment: Treatment) -> tuple[Headline, ...]:
    """Returns one line for each kind of pain that the treatment is rated for, in the order of the vocabulary."""
    rows = []
    for condition in RATED_CONDITIONS:
        if found := _parts(treatment, condition):
            area = "neck" if condition.startswith("neck") else condition
            rows.append(Headline(CONDITIONS[condition], found, area))
    return tuple(rows)


def parts_for(treatment: Treatment, kind: Condition) -> tuple[Part, ...]:
    """Returns the levels of one kind of pain, the highest first. Ratings without a duration count for both."""
    return _parts(treatment, kind, kind.rpartition("-")[0])


def _parts(treatment: Treatment, *conditions: str) -> tuple[Part, ...]:
    """Returns the levels of some kinds of pain, with the names of the parts where these differ."""
    subjects: dict[Level, list[str]] = {}
    for rating in treatment.ratings:
        if rating.condition in conditions:
            subjects.setdefault(rating.level, []).append(rating.subject or treatment.name)
    if len(subjects) == 1:
        return (Part(next(iter(subjects))),)
    ordered = sorted(subjects.items(), key=lambda item: LEVELS[item[0]][0])
    return tuple(Part(level, tuple(dict.fromkeys(names))) for level, names in ordered)


def card(context: Context, treatment_id: str) -> Card:
    """Returns the card of a treatment, for the page of the call. Raises KeyError for an unknown id."""
    page, treatment = context.guide.treatments[treatment_id]
    return Card(treatment, context.link(page), headlines(treatment))


def in_words(day: date) -> str:
    """Formats a date in US style: November 23, 2026."""
    return f"{day:%B} {day.day}, {day.year}"


def due(page: Page) -> date:
    """Returns the first day of the month in which the next check is due."""
    months = page.checked_on.month - 1 + REVIEW_MONTHS
    return date(page.checked_on.year + months // 12, months % 12 + 1, 1)


def review(page: Page) -> Review:
    """Returns the review dates. A page is late from the month after the one in which its check was due."""
    deadline, now = due(page), today()
    signed = page.clinical_review
    return Review(
        checked_on=in_words(page.checked_on),
        due=f"{deadline:%B %Y}",
        late=(now.year, now.month) > (deadline.year, deadline.month),
        reviewer=f"{signed.name}, {signed.role}, {in_words(signed.on)}"
        if signed
        else "Not yet reviewed by a clinician",
    )


def last_correction(context: Context) -> LastCorrection | None:
    """Returns the last corrections of the page of the call; None without any."""
    found = [entry for entry in context.guide.corrections if context.page.path in entry.pages]
    if not found:
        return None
    listed = context.guide.pages.get(CORRECTIONS_PAGE)
    return LastCorrection(
        on=in_words(found[0].on),
        what=tuple(entry.what for entry in found if entry.on == found[0].on),
        url=f"{context.link(listed)}#{CORRECTIONS_ANCHOR}" if listed else None,
    )
