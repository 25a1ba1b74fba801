"""Every check of what editors write, in one list."""

from functools import lru_cache

from macros.components.calls import check_calls
from macros.records.crosscheck import crosscheck
from macros.records.expiry import expired, expiring
from macros.records.files import stray_files
from macros.records.grading import check_grading
from macros.records.guide import Guide
from macros.records.markdown import check_markdown
from macros.records.problems import Problem


@lru_cache(maxsize=1)
def problems_of(guide: Guide) -> tuple[Problem, ...]:
    """All problems of the guide's files, sorted by file and line. Checked once a build: Zensical asks on each page."""
    text = (*check_markdown(guide), *check_calls(guide), *expired(guide))
    return tuple(sorted({*guide.problems, *crosscheck(guide), *check_grading(guide), *text, *stray_files(guide)}))


def warnings_of(guide: Guide) -> list[Problem]:
    """What is no mistake yet, but will be one soon."""
    return expiring(guide)
