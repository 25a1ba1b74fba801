"""Checks which components are on a page: no offer beside red flags, a list of sources, and all disclaimers."""

from collections.abc import Collection, Iterator, Sequence

from macros.components.registry import COMPONENTS
from macros.content.calls import Call
from macros.content.guide import GuidePage
from macros.content.layout import CAUTIONS, HIDDEN
from macros.content.prose import citations, headings
from macros.models.issue import Issue
from macros.models.pages import Treatment

_WITH_SIGNS = ("at_a_glance", "red_flag_card")


def check_placement(page: GuidePage, calls: Sequence[Call], disclaimers: Collection[str]) -> Iterator[Issue]:
    """Yields an issue for an offer next to red flags, for unlisted sources, and for disclaimers that are not shown.

    disclaimers: the names of all disclaimers.
    """
    yield from _check_offer(page, calls)
    yield from _check_sources(page, calls)
    yield from _check_disclaimers(page, calls, disclaimers)


def _check_offer(page: GuidePage, calls: Sequence[Call]) -> Iterator[Issue]:
    """Checks that the offer is not in a section with warning signs, or next to one."""
    starts = [found.line for found in headings(page.source, 2) if found.text not in HIDDEN]
    placed = [(call.line, call.name, sum(start <= call.line for start in starts)) for call in calls]
    flags = [section for _, name, section in placed if name in _WITH_SIGNS]
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


def _check_disclaimers(page: GuidePage, calls: Sequence[Call], known: Collection[str]) -> Iterator[Issue]:
    component = COMPONENTS["disclaimer"]
    shown = {component.named(call.first, call.options)["name"] for call in calls if call.name == component.name}
    names = page.record.disclaimers if isinstance(page.record, Treatment) else ()
    for index, name in enumerate(names):
        if name in known and name not in shown:
            line, message = page.source.line(("disclaimers", index)), f"the page does not show its disclaimer `{name}`"
            hint = f'add `{{{{ disclaimer("{name}") }}}}` in section `{CAUTIONS}`'
            yield Issue(page.source.file, line, "disclaimer-not-shown", message, hint)
