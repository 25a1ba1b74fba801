"""Checks pages that are for a decision: what is decided, what a test leads to, and how the page is kept up to date."""

import re
from collections.abc import Iterator

from macros.content.guide import PAIN_BASICS, Guide, GuidePage
from macros.content.prose import find_anywhere, headings
from macros.content.shared_files import WAITING
from macros.models.decision import Decision
from macros.models.issue import Issue

NEED_DECISION = {"comparison": False, "scan_offer": True}
"""Components whose pages state a decision, but for treatments: whether it is about a test."""


UPDATE_POLICY = "update_policy"
_CERTIFIED = re.compile(
    r"\b(?:IPDAS|decision aids?)\b(?:(?!\b(?:not|no|never|nobody)\b)[^.?!\n])*\bcertif\w+", re.IGNORECASE
)


def check_decisions(guide: Guide) -> Iterator[Issue]:
    """Yields an issue for each page that leaves out what a decision needs."""
    decisions = [page for page in guide.pages.values() if page.record and page.record.decision]
    for page in guide.pages.values():
        if page.record and not page.is_treatment:
            yield from _check_stated(page, page.record.decision)
            yield from _check_problem(page, guide)
    for page in decisions:
        yield from _check_headings(page)
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


def _check_problem(page: GuidePage, guide: Guide) -> Iterator[Issue]:
    """Yields an issue for a comparison whose page does not link to the page on the health problem, if there is one."""
    name = PAIN_BASICS.rpartition("/")[2]
    call = next((call for call in page.parsed.calls if call.name == "comparison"), None)
    if call and PAIN_BASICS in guide.pages and f"{name})" not in page.source.body:
        message = "the page compares treatments, and does not say for which health problem"
        yield Issue(page.source.file, call.line, "condition-link-missing", message, f"add a link to `{PAIN_BASICS}`")


def _check_headings(page: GuidePage) -> Iterator[Issue]:
    """Yields an issue for each outcome of a test, or part of an option, whose heading is not on the page."""
    assert page.record and page.record.decision, "the caller selects pages with a decision"
    decision, file = page.record.decision, page.source.file
    if not decision.test and not decision.option and not any(call.name in NEED_DECISION for call in page.parsed.calls):
        message = "the page states a decision, and does not say what follows from a test or an option"
        yield Issue(
            file, page.source.line(("decision",)), "option-part-missing", message, "add `test` or `option` to it"
        )
    found = {heading.text for level in (2, 3) for heading in headings(page.source, level)}
    for name, parts, rule in (
        ("test", decision.test, "test-outcome-missing"),
        ("option", decision.option, "option-part-missing"),
    ):
        for key, heading in parts or ():
            if heading not in found:
                file, line = page.place(("decision", name, key))
                message = f"`decision.{name}.{key}` is `{heading}`, which is no heading of this page"
                yield Issue(file, line, rule, message, "write a heading of the page, and the text below it")


def check_certified(guide: Guide) -> Iterator[Issue]:
    """Yields an issue for each sentence that calls the guide a certified decision aid."""
    for source in guide.sources:
        for found in find_anywhere(_CERTIFIED, source):
            message = "a sentence says that a decision aid is certified"
            hint = "write that it is built by the standards, and that nobody has certified it"
            yield Issue(source.file, found.line, "certified-aid", message, hint)


def check_detail(guide: Guide) -> Iterator[Issue]:
    """Yields an issue for each option of the comparison whose gains and harms are not in equal detail."""
    for page, treatment in guide.treatments.values():
        yield from _check_detail(treatment.summary, treatment.main_harms.text, *page.place(("main_harms",)))
    if waiting := guide.shared.waiting:
        source = guide.shared.sources[WAITING]
        yield from _check_detail(waiting.gains.text, waiting.main_harms.text, *source.place(("main_harms",)))


def _check_detail(gains: str, harms: str, file: str, line: int) -> Iterator[Issue]:
    gain, harm = len(gains.split()), len(harms.split())
    if not gain / 2 <= harm <= gain * 2:
        message = f"the main harms have {harm} words, and the gains {gain}"
        hint = f"write {-(-gain // 2)} to {gain * 2} words; say how often it happens, or that nobody knows"
        yield Issue(file, line, "uneven-detail", message, hint)
