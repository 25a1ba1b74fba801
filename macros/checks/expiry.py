"""Checks records and paragraphs that expire: a warning 14 days before, an issue from the day after.

A record has `expires: 2027-01-31`, a paragraph `{: data-expires="2027-01-31" }` on the line below it. Modelled on the
rule for expired content of github/docs.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from pydantic import TypeAdapter, ValidationError

from macros.content.guide import Guide
from macros.content.prose import find_in_attributes
from macros.content.source import Source
from macros.content.yaml_values import walk
from macros.models.clock import today
from macros.models.fields import Day
from macros.models.issue import Issue

WARNING = timedelta(days=14)
EXPIRES = "expires"
ATTRIBUTE = re.compile(r"data-expires=[\"']?([^\"'\s}]*)")
_DAY: TypeAdapter[date] = TypeAdapter(Day)
_HINT = "check it against its source; then set a later day, or remove the passage"


@dataclass(frozen=True)
class Expiry:
    """The last day of a record or a paragraph, with its file and line."""

    file: str
    line: int
    on: date

    @property
    def issue(self) -> Issue:
        """Returns the expiry as an issue: `expired` or, until that day, `expires-soon`."""
        if self.on < today():
            return Issue(self.file, self.line, "expired", f"the passage expired on {self.on}", _HINT)
        return Issue(self.file, self.line, "expires-soon", f"the passage expires on {self.on}", _HINT)


@lru_cache(maxsize=1)
def expiries(guide: Guide) -> tuple[Expiry, ...]:
    """Returns all last days, the next one first. Invalid ones are left out: `check_expiry` reports them."""
    found = {  # a set, because an item of a list of records stands in the text and in the data
        Expiry(source.file, line, day)
        for source in guide.sources
        for line, text in _find(source)
        if (day := _parse_day(text))
    }
    return tuple(sorted(found, key=lambda expiry: (expiry.on, expiry.file, expiry.line)))


def check_expiry(guide: Guide) -> list[Issue]:
    """Returns the issues of what has expired, and of paragraphs with an invalid last day."""
    expired = [expiry.issue for expiry in expiries(guide) if expiry.on < today()]
    return [*expired, *(issue for page in guide.pages.values() for issue in _check_attributes(page.source))]


def expiring(guide: Guide, within: timedelta = WARNING) -> list[Issue]:
    """Returns warnings about what expires within a time, today included."""
    return [expiry.issue for expiry in expiries(guide) if today() <= expiry.on <= today() + within]


def _find(source: Source) -> Iterator[tuple[int, str]]:
    """Yields the line and text of each last day."""
    for location, value in walk(source.data):
        if location[-1:] == (EXPIRES,):
            yield source.line(location), str(value)
    for found in find_in_attributes(source, ATTRIBUTE):
        yield found.line, found.text


def _check_attributes(source: Source) -> Iterator[Issue]:
    for found in find_in_attributes(source, ATTRIBUTE):
        if _parse_day(found.text) is None:
            message, hint = (
                f"`data-expires` is not a date: `{found.text}`",
                'write it as {: data-expires="2027-01-31" }',
            )
            yield Issue(source.file, found.line, "not-a-date", message, hint)


def _parse_day(text: str) -> date | None:
    try:
        return _DAY.validate_python(text)
    except ValidationError:
        return None
