"""Checks each macro call of a page before anything is built.

A page may hold calls of components and nothing else of Jinja: no statements, filters or expressions. So a page cannot
run code, and each mistake is told with its line.
"""

from collections.abc import Iterator

from pydantic import ValidationError

from macros.components.component import Component
from macros.components.outline import check_outline
from macros.components.parse import Call, Message, parsed
from macros.components.placement import check_placement
from macros.components.registry import COMPONENTS
from macros.records.guide import Guide, GuidePage
from macros.records.markdown import unreadable_addresses
from macros.records.pages import Treatment
from macros.records.problems import Problem, suggest
from macros.records.validate import explain, findings


def check_calls(guide: Guide) -> list[Problem]:
    """The problems of all calls on all pages, and of the order of sections that they stand in."""
    return [problem for page in guide.pages.values() for problem in _check_page(guide, page)]


def may_render(guide: Guide) -> bool:
    """Whether no page can run code or break the builder.

    Each front matter and each address can be read, and no text or title holds more of Jinja than calls.
    """
    return not any(
        page.source.problems or _is_template(page) or any(unreadable_addresses(page.source))
        for page in guide.pages.values()
    )


def _is_template(page: GuidePage) -> bool:
    title = str(page.source.data.get("title")) if isinstance(page.source.data, dict) else ""
    return bool(parsed(page).problems) or any(mark in title for mark in ("{{", "{%", "{#"))


def unknown_names(guide: Guide) -> set[str]:
    """The names that pages call and that no component has."""
    return {call.name for page in guide.pages.values() for call in parsed(page).calls} - set(COMPONENTS)


def _check_page(guide: Guide, page: GuidePage) -> Iterator[Problem]:
    problems, calls = list(parsed(page).problems), parsed(page).calls
    for call in calls:
        problems += [Problem(page.source.file, call.line, *message) for message in _check(call, page, guide)]
    yield from problems
    if page.record is not None and not problems:
        yield from check_outline(page, calls)
        yield from check_placement(page, calls)


def _check(call: Call, page: GuidePage, guide: Guide) -> Iterator[Message]:
    component = COMPONENTS.get(call.name)
    if component is None:
        yield f"macro `{call.name}` is unknown", suggest(call.name, COMPONENTS)
        return
    if not call.stands_alone:
        yield (
            f"the call of `{call.name}` stands inside other text, a list item, a box or code",
            "put it flush left on a line of its own, with an empty line before and after",
        )
    if component.needs_treatment and page.record is not None and not isinstance(page.record, Treatment):
        yield f"`{call.name}` needs the records of a treatment, and this page has none", "remove the call"
    yield from _check_options(component, call, guide)


def _check_options(component: Component, call: Call, guide: Guide) -> Iterator[Message]:
    try:
        component.options.model_validate(call.options, context={"guide": guide})
    except ValidationError as error:
        for details in findings(error):
            message, remedy = explain(component.options, details, details["loc"])
            yield f"option {message} (in `{call.name}`)", remedy
