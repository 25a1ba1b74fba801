"""Passages that hold until a known day: a warning 14 days before, a mistake from the day after.

A record carries `expires: 2027-01-31`; so does a paragraph, with `{: data-expires="2027-01-31" }` on the line below it.
Both are days as the records have them (`Day`), so that none is accepted here and read otherwise there.
The model is the expired-content rule of github/docs.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from macros.records.clock import today
from macros.records.fields import Day
from macros.records.guide import Guide
from macros.records.problems import Problem
from macros.records.prose import marked
from macros.records.source import Location, Source

WARNING = timedelta(days=14)
KEY = "expires"
_MARK = re.compile(r"data-expires=[\"']?([^\"'\s}]*)")
_DAY: TypeAdapter[date] = TypeAdapter(Day)
_REMEDY = "check it against its source; then set a later day, or remove the passage"


@dataclass(frozen=True)
class Expiry:
    """A passage that expires: its file and line, and its last day."""

    file: str
    line: int
    on: date

    @property
    def problem(self) -> Problem:
        """The expiry as a problem, in the tense of today."""
        verb = "expired" if self.on < today() else "expires"
        return Problem(self.file, self.line, f"the passage {verb} on {self.on}", _REMEDY)


@lru_cache(maxsize=1)
def expiries(guide: Guide) -> tuple[Expiry, ...]:
    """All passages that carry a last day, the next one first. A day that cannot be read is told by the check."""
    found = [
        Expiry(source.file, line, day)
        for source in guide.sources
        for line, written in _written(source)
        if (day := _day(written))
    ]
    return tuple(sorted(found, key=lambda expiry: (expiry.on, expiry.file, expiry.line)))


def expired(guide: Guide) -> list[Problem]:
    """Passages past their last day, and paragraphs whose last day cannot be read."""
    past = [expiry.problem for expiry in expiries(guide) if expiry.on < today()]
    return [*past, *(problem for page in guide.pages.values() for problem in _unreadable(page.source))]


def expiring(guide: Guide, within: timedelta = WARNING) -> list[Problem]:
    """Passages whose last day is today or comes within a time: to be looked at, but no mistake yet."""
    return [expiry.problem for expiry in expiries(guide) if today() <= expiry.on <= today() + within]


def _written(source: Source) -> Iterator[tuple[int, str]]:
    for location, value in _keys(source.data, ()):
        yield source.line(location), str(value)
    for found in marked(source, _MARK):
        yield found.line, found.text


def _keys(data: Any, at: Location) -> Iterator[tuple[Location, Any]]:
    if isinstance(data, dict):
        for key, value in data.items():
            if key == KEY:
                yield (*at, key), value
            else:
                yield from _keys(value, (*at, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _keys(value, (*at, index))


def _unreadable(source: Source) -> Iterator[Problem]:
    for found in marked(source, _MARK):
        if _day(found.text) is None:
            yield Problem(
                source.file,
                found.line,
                f"`data-expires` holds no date: `{found.text}`",
                'write it as {: data-expires="2027-01-31" }',
            )


def _day(written: str) -> date | None:
    try:
        return _DAY.validate_python(written)
    except ValidationError:
        return None
