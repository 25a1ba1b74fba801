"""Checks that a score does not look like a count of people: `52 of 100 points`, and not `52 of 100`."""

import re
from collections.abc import Iterator

from macros.content.guide import Guide
from macros.content.prose import find_anywhere
from macros.models.issue import Issue

_SCORE = re.compile(
    r"\bscores?\b[^.?!]{0,200}?(\b\d+ of 100\b)(?!\s+(?:points|(?:more\s+|fewer\s+)?people)\b)", re.IGNORECASE
)


def check_scores(guide: Guide) -> Iterator[Issue]:
    """Yields an issue for each score of 100 without its unit."""
    for source in guide.sources:
        for found in find_anywhere(_SCORE, source, group=1):
            message = f"`{found.text}` is a score, and reads like a count of people"
            yield Issue(source.file, found.line, "score-like-count", message, f"write `{found.text} points`")
