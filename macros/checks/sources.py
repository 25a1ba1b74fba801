"""All checks of the sources."""

from macros.checks.calls import check_calls
from macros.checks.certainty import check_certainty
from macros.checks.comments import check_comments
from macros.checks.corrections import check_corrections
from macros.checks.decisions import check_certified, check_decisions, check_detail
from macros.checks.drawings import check_drawings, check_exercises
from macros.checks.expiry import check_expiry, expiring
from macros.checks.figures import check_figures
from macros.checks.files import check_files
from macros.checks.history import check_history
from macros.checks.ids import check_ids
from macros.checks.leftovers import check_leftovers
from macros.checks.levels import check_levels, check_options
from macros.checks.loose_numbers import check_loose_numbers
from macros.checks.markdown import check_markdown
from macros.checks.recalled import check_recalled
from macros.checks.references import check_references
from macros.checks.scores import check_scores
from macros.checks.sentences import check_sentences
from macros.checks.standing import check_standing
from macros.checks.text import check_text
from macros.checks.unshown import check_unshown
from macros.content.guide import Guide
from macros.models.issue import Issue

CHECKS = (
    check_calls,
    check_certainty,
    check_certified,
    check_comments,
    check_corrections,
    check_decisions,
    check_detail,
    check_drawings,
    check_exercises,
    check_expiry,
    check_figures,
    check_files,
    check_history,
    check_ids,
    check_leftovers,
    check_levels,
    check_loose_numbers,
    check_markdown,
    check_options,
    check_recalled,
    check_references,
    check_scores,
    check_sentences,
    check_standing,
    check_text,
    check_unshown,
)


def source_issues(guide: Guide) -> tuple[Issue, ...]:
    """Returns all issues of the sources, sorted by file and line."""
    return tuple(sorted({*guide.issues, *(issue for check in CHECKS for issue in check(guide))}))


def source_warnings(guide: Guide) -> list[Issue]:
    """Returns what will soon be an issue."""
    return expiring(guide)
