"""Checks that each number in the text of a page is in a record, where it has a source."""

from collections.abc import Iterator
from typing import Any

from macros.checks.expiry import EXPIRES
from macros.content.guide import Guide
from macros.content.prose import numbers, numbers_in_text
from macros.content.yaml_values import walk
from macros.models.issue import Issue

SKIPPED_KEYS = {
    "type", "id", "sources", "checked_on", "clinical_review", EXPIRES, "topic", "condition", "related", "disclaimers",
}  # fmt: skip
"""Keys whose values are not shown to readers, such as dates and ids."""
_ON_ALL_PAGES = ("disclaimers.yml", "red_flags.yml")
"""Shared files whose numbers may be on any page, such as 911."""


def check_loose_numbers(guide: Guide) -> Iterator[Issue]:
    """Yields an issue for each number in the text of a page that is in no record of the page."""
    sources = guide.shared.sources
    everywhere = numbers_in([sources[name].data for name in _ON_ALL_PAGES if name in sources])
    for page in guide.pages.values():
        known = numbers_in(page.data) | everywhere
        for found in numbers(page.source):
            if found.text not in known:
                message = f"number {found.text} is in no record of this page"
                hint = "add it to a claim, a rating or a list of facts with its source, or write it as a word"
                yield Issue(page.source.file, found.line, "loose-number", message, hint)


def numbers_in(data: Any) -> set[str]:
    """Returns the numbers in records that are shown to readers, as written."""
    leaves = (value for at, value in walk(data) if not isinstance(value, dict | list) and SKIPPED_KEYS.isdisjoint(at))
    return numbers_in_text(" ".join(map(str, leaves)))
