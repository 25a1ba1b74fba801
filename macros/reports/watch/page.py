"""Reads on the page of a guideline when it was last changed."""

import re
from datetime import date, datetime

from macros.reports.watch.findings import Finding, Kind

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_CHANGED = re.compile(
    r"(?:last[ -]?(?:updated|modified)|date[ ._-]?modified|modified[_-]time|updated on)[^0-9]{0,60}?"
    rf"(\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}} (?:{_MONTHS}) \d{{4}}|(?:{_MONTHS}) \d{{1,2}}, \d{{4}})",
    re.IGNORECASE,
)
"""Finds the day of a change in the text or the metadata of a page."""


def read_page(body: bytes, ours: str) -> list[Finding]:
    """Returns a finding if the page was changed after the version that we read. ours: its year or date."""
    days = [day.isoformat() for day in map(_parse_day, _CHANGED.findall(body.decode("utf-8", "replace"))) if day]
    if not days:
        return [Finding(Kind.NOT_VERIFIED, "the page shows no date of a change; open it")]
    if max(days)[: len(ours)] > ours:
        return [Finding(Kind.CHANGED, f"we read the version of {ours}", max(days))]
    return []


def _parse_day(text: str) -> date | None:
    for form in ("%Y-%m-%d", "%d %B %Y", "%B %d, %Y"):
        try:
            return datetime.strptime(text, form).date()
        except ValueError:
            continue
    return None
