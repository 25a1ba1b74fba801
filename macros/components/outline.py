"""The sections that each type of page has, in order, and the components that each section must hold."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.components.parse import Call
from macros.records.guide import GuidePage
from macros.records.problems import Problem, suggest
from macros.records.prose import Found, headings


@dataclass(frozen=True)
class Section:
    """A second-level heading (empty for what stands above the first one) and the components below it."""

    heading: str
    components: tuple[str, ...] = ()


ADVICE = (
    Section("Harms", ("claim_list",)),
    Section("Who should not, or should ask first", ("caution_list",)),
    Section("If you do nothing"),
    Section("What guidelines say", ("guideline_list",)),
    Section("What you can do", ("step_list",)),
    Section("Questions to ask", ("question_list",)),
)
TREATMENT = (
    Section("", ("at_a_glance",)),
    Section("When to get help first", ("red_flag_card",)),
    Section("What it is"),
    Section("What happens"),
    Section("Does it help?", ("rating_list", "claim_list")),
    *ADVICE,
    Section("Other treatments to compare", ("related_treatments",)),
    Section("Sources", ("reference_list",)),
)
ARTICLE = (
    Section("", ("at_a_glance",)),
    Section("When to get help first", ("red_flag_card",)),
    Section("Most back and neck pain settles"),
    Section("Does it help?", ("rating_list", "claim_list")),
    Section("What massage can do for pain that stays", ("claim_list",)),
    Section("How therapists work"),
    Section("Muscle pain and pinched nerves"),
    Section("What a sore spot can tell you"),
    Section("How many sessions"),
    *ADVICE,
    Section("Other treatments to compare", ("treatment_list",)),
    Section("If months of care have not helped", ("scan_offer", "contact_card")),
    Section("Sources", ("reference_list",)),
)
PAGE = (Section("", ("page_head",)),)

OUTLINES = {"treatment": TREATMENT, "article": ARTICLE, "page": PAGE}


def check_outline(page: GuidePage, calls: Sequence[Call]) -> Iterator[Problem]:
    """The problems of a page's sections: one that is missing, unknown or out of order, or lacks a component.

    calls: the macro calls of the page.
    """
    outline = OUTLINES[page.record.type] if page.record else ()
    found = list(headings(page.source, 2))
    if len(outline) > 1:
        yield from _check_order(page, found, [section.heading for section in outline[1:]])
    for section in outline:
        yield from _check_components(page, section, _bounds(page, found, section.heading), calls)


def _check_order(page: GuidePage, found: Sequence[Found], expected: Sequence[str]) -> Iterator[Problem]:
    names = [heading.text for heading in found]
    for heading in found:
        if heading.text not in expected:
            yield Problem(
                page.source.file,
                heading.line,
                f"section `{heading.text}` is none of this page type",
                suggest(heading.text, expected, "make it a ### heading, or remove it"),
            )
    for position, name in enumerate(expected):
        if name not in names:
            after = f"after `## {expected[position - 1]}`" if position else "as the first section"
            yield Problem(
                page.source.file, page.source.body_line, f"section `{name}` is missing", f"add `## {name}` {after}"
            )
    in_order = sorted((name for name in names if name in expected), key=expected.index)
    for heading, name in zip((heading for heading in found if heading.text in expected), in_order, strict=True):
        if heading.text != name:
            yield Problem(
                page.source.file,
                heading.line,
                f"section `{heading.text}` is out of order",
                f"here should be `## {name}`",
            )
            return


def _bounds(page: GuidePage, found: Sequence[Found], heading: str) -> tuple[int, int] | None:
    """The first and last line of a section, or None if it is missing."""
    starts = [(page.source.body_line - 1, ""), *((each.line, each.text) for each in found)]
    ends = [line for line, _ in starts[1:]] + [page.source.body_line + page.source.body.count("\n") + 1]
    return next(((start, end) for (start, text), end in zip(starts, ends, strict=True) if text == heading), None)


def _check_components(
    page: GuidePage, section: Section, bounds: tuple[int, int] | None, calls: Sequence[Call]
) -> Iterator[Problem]:
    if bounds is None:
        return
    present = {call.name for call in calls if bounds[0] <= call.line < bounds[1]}
    for component in section.components:
        if component not in present:
            where = f"section `{section.heading}`" if section.heading else "the top of the page"
            yield Problem(
                page.source.file,
                max(bounds[0], page.source.body_line),
                f"{where} lacks `{component}`",
                f"add `{{{{ {component}(…) }}}}` there",
            )
