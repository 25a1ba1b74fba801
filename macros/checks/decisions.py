"""Checks pages that are for a decision: what is decided, what a test leads to, and how the page is kept up to date."""

from collections.abc import Iterator

from macros.content.guide import Guide, GuidePage
from macros.content.prose import headings
from macros.models.decision import Decision
from macros.models.issue import Issue

NEED_DECISION = {"comparison": False, "scan_offer": True}
"""Components whose pages state a decision, but for treatments: whether it is about a test."""


UPDATE_POLICY = "update_policy"


def check_decisions(guide: Guide) -> Iterator[Issue]:
    """Yields an issue for each page that leaves out what a decision needs."""
    decisions = [page for page in guide.pages.values() if page.record and page.record.decision]
    for page in guide.pages.values():
        if page.record and not page.is_treatment:
            yield from _check_stated(page, page.record.decision)
    for page in decisions:
        yield from _check_outcomes(page)
    if decisions and not any(call.name == UPDATE_POLICY for page in guide.pages.values() for call in page.parsed.calls):
        message, hint = "no page says how the guide is kept up to date", "add `{{ update_policy() }}` to a page"
        yield Issue(decisions[0].source.file, 1, "update-policy-missing", message, hint)


def _check_stated(page: GuidePage, decision: Decision | None) -> Iterator[Issue]:
    for call in page.parsed.calls:
        if call.name in NEED_DECISION and not decision:
            message, hint = f"the page calls `{call.name}`, and does not say what is decided", "add `decision`"
            yield Issue(page.source.file, call.line, "decision-missing", message, hint)
        elif decision and NEED_DECISION.get(call.name) and not decision.test:
            message = f"the page calls `{call.name}`, and does not say what follows from the test"
            yield Issue(page.source.file, call.line, "test-outcome-missing", message, "add `test` to `decision`")


def _check_outcomes(page: GuidePage) -> Iterator[Issue]:
    """Yields an issue for each outcome of a test whose heading is not on the page."""
    assert page.record and page.record.decision, "the caller selects pages with a decision"
    found = {heading.text for level in (2, 3) for heading in headings(page.source, level)}
    for key, heading in page.record.decision.test or ():
        if heading not in found:
            file, line = page.place(("decision", "test", key))
            message = f"`decision.test.{key}` is `{heading}`, which is no heading of this page"
            yield Issue(
                file, line, "test-outcome-missing", message, "write a heading of the page, and the text below it"
            )
