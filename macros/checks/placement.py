"""Checks which components are on a page: no offer beside red flags, a list of sources, and all facts."""

from collections.abc import Iterator, Sequence

from macros.content.calls import Call
from macros.content.guide import GuidePage
from macros.content.prose import citations, headings
from macros.models.issue import Issue


def check_placement(page: GuidePage, calls: Sequence[Call]) -> Iterator[Issue]:
    """Yields an issue for an offer next to red flags, for sources that are not listed, and for hidden facts."""
    yield from _check_offer(page, calls)
    yield from _check_sources(page, calls)
    yield from _check_facts(page, calls)


def _check_offer(page: GuidePage, calls: Sequence[Call]) -> Iterator[Issue]:
    """Checks that the offer is not in the section of a red-flag card, or next to it."""
    starts = [found.line for found in headings(page.source, 2)]
    placed = [(call.line, call.name, sum(start <= call.line for start in starts)) for call in calls]
    flags = [section for _, name, section in placed if name == "red_flag_card"]
    for line, name, section in placed:
        if name == "scan_offer" and any(abs(section - flag) < 2 for flag in flags):
            message, hint = "the offer is next to a red-flag card", "move it at least one section away"
            yield Issue(page.source.file, line, "offer-near-red-flags", message, hint)


def _check_sources(page: GuidePage, calls: Sequence[Call]) -> Iterator[Issue]:
    cited = next(citations(page.source), None)
    if cited and "reference_list" not in {call.name for call in calls}:
        hint = "add a section `## Sources` with `{{ reference_list() }}`"
        message = "the page cites sources but does not list them"
        yield Issue(page.source.file, cited.line, "sources-not-listed", message, hint)


def _check_facts(page: GuidePage, calls: Sequence[Call]) -> Iterator[Issue]:
    shown = {call.options.get("topic", "treatment") for call in calls if call.name == "fact_list"}
    for index, fact in enumerate(page.record.facts if page.record else ()):
        if fact.topic not in shown:
            line, message = (
                page.source.line(("facts", index)),
                f"the page does not show its facts of topic `{fact.topic}`",
            )
            hint = f'add `{{{{ fact_list(topic="{fact.topic}") }}}}` where they belong'
            yield Issue(page.source.file, line, "facts-not-shown", message, hint)
