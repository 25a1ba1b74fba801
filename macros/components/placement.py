"""Rules on which components a page holds together: the offer apart from red flags, sources listed, facts shown."""

from collections.abc import Iterator, Sequence

from macros.components.parse import Call
from macros.records.guide import GuidePage
from macros.records.problems import Problem
from macros.records.prose import citations, headings


def check_placement(page: GuidePage, calls: Sequence[Call]) -> Iterator[Problem]:
    """The problems of a page's calls with each other and with its record."""
    yield from _check_apart(page, calls)
    yield from _check_sources(page, calls)
    yield from _check_facts(page, calls)


def _check_apart(page: GuidePage, calls: Sequence[Call]) -> Iterator[Problem]:
    """The offer never stands beside a red-flag card: not in one section, and not in the next one."""
    starts = [found.line for found in headings(page.source, 2)]
    placed = [(call.line, call.name, sum(start <= call.line for start in starts)) for call in calls]
    flags = [section for _, name, section in placed if name == "red_flag_card"]
    for line, name, section in placed:
        if name == "scan_offer" and any(abs(section - flag) < 2 for flag in flags):
            yield Problem(
                page.source.file, line, "the offer stands next to a red-flag card", "move it at least one section away"
            )


def _check_sources(page: GuidePage, calls: Sequence[Call]) -> Iterator[Problem]:
    cited = next(citations(page.source), None)
    if cited and "reference_list" not in {call.name for call in calls}:
        yield Problem(
            page.source.file,
            cited.line,
            "the page cites sources but does not list them",
            "add a section `## Sources` with `{{ reference_list() }}`",
        )


def _check_facts(page: GuidePage, calls: Sequence[Call]) -> Iterator[Problem]:
    shown = {call.options.get("topic", "treatment") for call in calls if call.name == "fact_list"}
    for index, fact in enumerate(page.record.facts if page.record else ()):
        if fact.topic not in shown:
            yield Problem(
                page.source.file,
                page.source.line(("facts", index)),
                f"the page does not show its facts of topic `{fact.topic}`",
                f'add `{{{{ fact_list(topic="{fact.topic}") }}}}` where they belong',
            )
