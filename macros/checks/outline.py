"""Checks that each page has the sections of its type, in order, with their components."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.content.calls import Call
from macros.content.guide import GuidePage
from macros.content.prose import Excerpt, headings
from macros.models.issue import Issue, suggest


@dataclass(frozen=True)
class Section:
    """A second-level heading and the components that it needs. An empty heading is the text above the first one."""

    heading: str
    components: tuple[str, ...] = ()


CARE = (Section("Harms", ("claim_list",)), Section("Who should not, or should ask first", ("caution_list",)))
ADVICE = (
    Section("If you do nothing"),
    Section("What guidelines say", ("guideline_list",)),
    Section("What you can do", ("step_list",)),
    Section("Questions to ask", ("question_list",)),
)
TREATMENT = (
    Section("", ("at_a_glance",)),
    Section("What to expect"),
    *CARE,
    Section("Does it help?", ("rating_list", "claim_list")),
    *ADVICE,
    Section("Other treatments to compare", ("related_treatments",)),
    Section("Sources", ("reference_list",)),
)
ARTICLE = (
    Section("", ("at_a_glance",)),
    Section("How therapists work"),
    *CARE,
    Section("How many sessions"),
    Section("Does it help?", ("rating_list", "claim_list")),
    Section("What massage can do for pain that stays", ("claim_list",)),
    Section("Muscle pain and pinched nerves"),
    Section("What a sore spot can tell you"),
    Section("Most back and neck pain settles"),
    *ADVICE,
    Section("Other treatments to compare", ("treatment_list",)),
    Section("If months of care have not helped", ("scan_offer", "contact_card")),
    Section("Sources", ("reference_list",)),
)
PAGE = (Section("", ("page_head",)),)

OUTLINES = {"treatment": TREATMENT, "article": ARTICLE, "page": PAGE}


def check_outline(page: GuidePage, calls: Sequence[Call]) -> Iterator[Issue]:
    """Yields an issue for each section that is missing, unknown or out of order, and for each missing component."""
    outline = OUTLINES[page.record.type] if page.record else ()
    found = list(headings(page.source, 2))
    if len(outline) > 1:
        yield from _check_order(page, found, [section.heading for section in outline[1:]])
    for section in outline:
        yield from _check_components(page, section, _bounds(page, found, section.heading), calls)


def _check_order(page: GuidePage, found: Sequence[Excerpt], expected: Sequence[str]) -> Iterator[Issue]:
    names = [heading.text for heading in found]
    yield from _check_unknown(page, found, expected)
    for position, name in enumerate(expected):
        if name not in names:
            after = f"after `## {expected[position - 1]}`" if position else "as the first section"
            message, hint = f"section `{name}` is missing", f"add `## {name}` {after}"
            yield Issue(page.source.file, page.source.body_line, "missing-section", message, hint)
    known = [heading for heading in found if heading.text in expected]
    in_order = sorted((heading.text for heading in known), key=expected.index)
    for heading, name in zip(known, in_order, strict=True):
        if heading.text != name:
            message, hint = f"section `{heading.text}` is out of order", f"`## {name}` should be here"
            yield Issue(page.source.file, heading.line, "section-order", message, hint)
            return


def _check_unknown(page: GuidePage, found: Sequence[Excerpt], expected: Sequence[str]) -> Iterator[Issue]:
    for heading in found:
        if heading.text not in expected:
            message = f"section `{heading.text}` does not belong to this page type"
            hint = suggest(heading.text, expected, "make it a ### heading, or remove it")
            yield Issue(page.source.file, heading.line, "unknown-section", message, hint)


def _bounds(page: GuidePage, found: Sequence[Excerpt], heading: str) -> tuple[int, int] | None:
    """Returns the first line of a section and the line after it, or None if it is missing."""
    starts = [(page.source.body_line - 1, ""), *((each.line, each.text) for each in found)]
    ends = [line for line, _ in starts[1:]] + [page.source.body_line + page.source.body.count("\n") + 1]
    return next(((start, end) for (start, text), end in zip(starts, ends, strict=True) if text == heading), None)


def _check_components(
    page: GuidePage, section: Section, bounds: tuple[int, int] | None, calls: Sequence[Call]
) -> Iterator[Issue]:
    if bounds is None:
        return
    present = {call.name for call in calls if bounds[0] <= call.line < bounds[1]}
    for component in section.components:
        if component not in present:
            where = f"section `{section.heading}`" if section.heading else "the top of the page"
            line, hint = max(bounds[0], page.source.body_line), f"add `{{{{ {component}(…) }}}}` there"
            yield Issue(page.source.file, line, "missing-component", f"{where} needs `{component}`", hint)
