"""Lists pages whose facts are due for a check, and passages that expire, for the weekly review."""

from collections.abc import Iterator
from datetime import timedelta

from macros.checks.expiry import expiries
from macros.components.derived import due, in_words
from macros.content.guide import Guide
from macros.models.clock import today

AHEAD = timedelta(days=60)
"""How long before its date something is listed."""


def review_report(guide: Guide) -> str:
    """Returns, as Markdown, the pages and passages that are due within 60 days or overdue. guide: without issues."""
    lines = [f"Due by {in_words(today() + AHEAD)}, or overdue.", "", "### Pages", ""]
    lines += list(_pages(guide)) or ["None."]
    lines += ["", "### Passages that expire", ""]
    lines += list(_passages(guide)) or ["None."]
    return "\n".join(lines)


def _pages(guide: Guide) -> Iterator[str]:
    dated = [(due(page.record), page) for page in guide.pages.values() if page.record]
    for deadline, page in sorted(dated, key=lambda pair: (pair[0], pair[1].path)):
        if deadline <= today() + AHEAD:
            verb = "was due in" if (deadline.year, deadline.month) < (today().year, today().month) else "is due in"
            yield f"- [ ] `{page.source.file}`: the check {verb} {deadline:%B %Y}"


def _passages(guide: Guide) -> Iterator[str]:
    for expiry in expiries(guide):
        if expiry.on <= today() + AHEAD:
            verb = "expired on" if expiry.on < today() else "expires on"
            yield f"- [ ] `{expiry.file}`, line {expiry.line}: {verb} {in_words(expiry.on)}"
