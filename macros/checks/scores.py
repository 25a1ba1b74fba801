"""Checks that a score does not look like a count of people: `52 of 100 points`, and not `52 of 100`."""

import re
from collections.abc import Iterator

from macros.content.guide import Guide
from macros.models.issue import Issue

_SCORE = re.compile(
    r"\bscores?\b[^.?!]{0,200}?(\b\d+ of 100\b)(?!\s+(?:points|(?:more\s+|fewer\s+)?people)\b)", re.IGNORECASE
)


def check_scores(guide: Guide) -> Iterator[Issue]:
    """Yields an issue for each score of 100 without its unit."""
    for source in guide.sources:
        first = 2 if source.file.endswith(".md") else 1
        for text, line in ((source.yaml_text, first), (source.body, source.body_line)):
            for match in _SCORE.finditer(text):
                message = f"`{match[1]}` is a score, and reads like a count of people"
                hint = f"write `{match[1]} points`"
                yield Issue(source.file, line + text.count("\n", 0, match.start(1)), "score-like-count", message, hint)
