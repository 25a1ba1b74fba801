"""Checks that each page has the sections of its type, in order, with their components."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.content.calls import Call
from macros.content.guide import GuidePage
from macros.content.layout import CAUTIONS, HIDDEN, KEY_FACTS, KEY_POINTS, QUESTIONS, STEPS
from macros.content.prose import Excerpt, TextSection, text_sections
from macros.models.issue import Issue, suggest


@dataclass(frozen=True)
class Section:
    """A second-level heading and the components that it needs. An empty heading is the text above the first one."""

    heading: str
    components: tuple[str, ...] = ()


FIRST = (Section("", ("at_a_glance",)), Section(KEY_POINTS), Section(KEY_FACTS))
CARE = (Section("Harms", ("claim_list",)), Section(CAUTIONS))
ADVICE = (
    Section("If you do nothing"),
    Section("What guidelines say", ("guideline_list",)),
    Section(STEPS),
    Section(QUESTIONS),
)
TREATMENT = (
    *FIRST,
    Section("What to expect"),
    *CARE,
    Section("Does it help?", ("rating_list", "claim_list")),
    *ADVICE,
    Section("Other treatments to compare", ("related_treatments",)),
    Section("Sources", ("reference_list",)),
)
ARTICLE = (
    *FIRST,
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
    Section("If months of care have not helped", ("treatment_card", "scan_offer", "contact_card")),
    Section("Sources", ("reference_list",)),
)
PAGE = (Section("", ("page_head",)),)

OUTLINES = {"treatment": TREATMENT, "article": ARTICLE, "page": PAGE}


def check_outline(page: GuidePage, calls: Sequence[Call]) -> Iterator[Issue]:
    """Yields an issue for each section that is missing, unknown or out of order, and for each missing component.

    It does not need a record, because a record can be incomplete for the lack of a section.
    """
    outline = OUTLINES.get(str(page.data.get("type")), ())
    parts = text_sections(page.source)
    found = [Excerpt(part.start, part.heading) for part in parts[1:]]
    if len(outline) > 1:
        yield from _check_order(page, found, [section.heading for section in outline[1:]])
    elif outline:
        yield from _check_reserved(page, found)
    for section in outline:
        part = next((part for part in parts if part.heading == section.heading), None)
        yield from _check_components(page, section, part, calls) if part else ()


def _check_reserved(page: GuidePage, found: Sequence[Excerpt]) -> Iterator[Issue]:
    """Yields an issue for each heading of a treatment that would not be shown on another page."""
    for heading in found:
        if heading.text in HIDDEN:
            message = f"section `{heading.text}` does not belong to this page type"
            yield Issue(page.source.file, heading.line, "unknown-section", message, "give it another heading")


def _check_order(page: GuidePage, found: Sequence[Excerpt], expected: Sequence[str]) -> Iterator[Issue]:
    names = [heading.text for heading in found]
    yield from _check_unknown(page, found, expected)
    yield from _check_twice(page, found)
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


def _check_twice(page: GuidePage, found: Sequence[Excerpt]) -> Iterator[Issue]:
    first: dict[str, Excerpt] = {}
    for heading in found:
        if heading is not (other := first.setdefault(heading.text, heading)):
            message = f"section `{heading.text}` stands in line {other.line} too"
            hint = "move its text there, or give it another name with `###`"
            yield Issue(page.source.file, heading.line, "duplicate-section", message, hint)


def _check_unknown(page: GuidePage, found: Sequence[Excerpt], expected: Sequence[str]) -> Iterator[Issue]:
    for heading in found:
        if heading.text not in expected:
            message = f"section `{heading.text}` does not belong to this page type"
            hint = suggest(heading.text, expected, "make it a ### heading, or remove it")
            yield Issue(page.source.file, heading.line, "unknown-section", message, hint)


def _check_components(page: GuidePage, section: Section, part: TextSection, calls: Sequence[Call]) -> Iterator[Issue]:
    present = {call.name for call in calls if part.start <= call.line < part.end}
    for component in section.components:
        if component not in present:
            where = f"section `{section.heading}`" if section.heading else "the top of the page"
            line, hint = max(part.start, page.source.body_line), f"add `{{{{ {component}(…) }}}}` there"
            yield Issue(page.source.file, line, "missing-component", f"{where} needs `{component}`", hint)
