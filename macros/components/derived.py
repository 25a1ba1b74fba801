"""What components derive from records and share: headlines of ratings, links, dates and review status."""

from dataclasses import dataclass
from datetime import date

from macros.components.component import Context
from macros.records.clock import today
from macros.records.guide import GuidePage
from macros.records.pages import Page, Treatment
from macros.records.vocabulary import CONDITIONS, LEVELS, RATED_CONDITIONS, Area, Duration, Level

REVIEW_MONTHS = 36
CORRECTIONS_PAGE = "about/mistakes.md"
CORRECTIONS_PART = "corrections-so-far"


@dataclass(frozen=True)
class Headline:
    """The rating of one kind of pain on a card; two levels (highest and lowest) where parts of a treatment differ."""

    label: str
    levels: tuple[Level, ...]
    area: str
    """The kind of pain without new or lasting for the neck: `low-back-new`, `low-back-lasting` or `neck`."""


@dataclass(frozen=True)
class Review:
    """The review stamp of a page, in words."""

    checked_on: str
    due: str
    late: bool
    reviewer: str


@dataclass(frozen=True)
class Corrected:
    """The last day on which something was put right on a page, what that was, and where all corrections are listed."""

    on: str
    what: tuple[str, ...]
    url: str | None


@dataclass(frozen=True)
class Card:
    """What a card shows of a treatment."""

    treatment: Treatment
    url: str
    headlines: tuple[Headline, ...]


def headlines(treatment: Treatment) -> tuple[Headline, ...]:
    """One line for each kind of pain that the treatment is rated for, in a fixed order."""
    rows = []
    for condition in RATED_CONDITIONS:
        if levels := _levels(treatment, condition):
            area = "neck" if condition.startswith("neck") else condition
            rows.append(headline(CONDITIONS[condition], levels, area))
    return tuple(rows)


def headline(label: str, levels: tuple[Level, ...], area: str) -> Headline:
    """The line of levels that are in order."""
    return Headline(label, (levels[0], levels[-1])[: len(levels)], area)


def levels_for(treatment: Treatment, area: Area, duration: Duration) -> tuple[Level, ...]:
    """The levels of one kind of pain, the highest first; a rating of an area at large counts for both durations."""
    return _levels(treatment, area, f"{area}-{duration}")


def _levels(treatment: Treatment, *conditions: str) -> tuple[Level, ...]:
    found = {rating.level for rating in treatment.ratings if rating.condition in conditions}
    return tuple(sorted(found, key=lambda level: LEVELS[level][0]))


def link(target: GuidePage) -> str:
    """The address of another page from the root of the site; macros/finish/relative.py makes it relative."""
    return f"/{target.url}"


def card(context: Context, treatment_id: str) -> Card:
    """The card of a treatment as seen from the page of the call."""
    page, treatment = context.guide.treatments[treatment_id]
    return Card(treatment, link(page), headlines(treatment))


def in_words(day: date) -> str:
    """A date as a reader in the US says it: November 23, 2026."""
    return f"{day:%B} {day.day}, {day.year}"


def due(page: Page) -> date:
    """The first day of the month in which the next check is due."""
    months = page.checked_on.month - 1 + REVIEW_MONTHS
    return date(page.checked_on.year + months // 12, months % 12 + 1, 1)


def review(page: Page) -> Review:
    """The review stamp. A page is late from the month after the one in which its check was due."""
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


def corrected(context: Context) -> Corrected | None:
    """What was put right on the page of the call on the last such day; None where nothing was."""
    found = [entry for entry in context.guide.corrections if context.page.path in entry.pages]
    if not found:
        return None
    listed = context.guide.pages.get(CORRECTIONS_PAGE)
    return Corrected(
        on=in_words(found[0].on),
        what=tuple(entry.what for entry in found if entry.on == found[0].on),
        url=f"{link(listed)}#{CORRECTIONS_PART}" if listed else None,
    )
