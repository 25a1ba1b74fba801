"""Checks that records have no comments, which the form for editors and `make format` would lose."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from macros.content.guide import Guide
from macros.content.normal_form import AS_WRITTEN, comments
from macros.models.issue import Issue


def check_comments(guide: Guide) -> Iterator[Issue]:
    """Yields an issue for each comment in the front matter of a page, in evidence and in shared records."""
    for source in guide.sources:
        if PurePosixPath(source.file).name not in AS_WRITTEN:
            reported = {issue.line for issue in source.issues}
            yield from (issue for issue in comments(source) if issue.line not in reported)
