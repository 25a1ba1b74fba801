"""Checks the macro calls of pages before anything is built.

Pages may contain calls of components, and no other Jinja: no statements, filters or expressions. So they cannot run
code, and each issue has a line number.
"""

from collections.abc import Iterator

from pydantic import ValidationError

from macros.checks.markdown import check_addresses, check_limits
from macros.checks.outline import check_outline
from macros.checks.placement import check_placement
from macros.components.component import Component
from macros.components.registry import COMPONENTS
from macros.content.calls import Call
from macros.content.guide import Guide, GuidePage
from macros.content.validate import relevant_errors, to_message
from macros.models.issue import Issue, Message, suggest
from macros.models.pages import Treatment


def check_calls(guide: Guide) -> list[Issue]:
    """Returns the issues of all calls, and of the sections that contain them."""
    return [issue for page in guide.pages.values() for issue in _check_page(guide, page)]


def may_render(page: GuidePage) -> bool:
    """Returns whether a page is safe to render: it cannot run code, and the builder can parse it."""
    source = page.source
    return not (source.issues or _has_other_jinja(page) or any(check_addresses(source)) or any(check_limits(source)))


def _has_other_jinja(page: GuidePage) -> bool:
    title = str(page.source.data.get("title")) if isinstance(page.source.data, dict) else ""
    are_calls = all(call.has_brackets for call in page.parsed.calls)
    return bool(page.parsed.issues) or not are_calls or any(mark in title for mark in ("{{", "{%", "{#"))


def unknown_names(guide: Guide) -> set[str]:
    """Returns the names in calls that are not components."""
    return {call.name for page in guide.pages.values() for call in page.parsed.calls} - set(COMPONENTS)


def _check_page(guide: Guide, page: GuidePage) -> Iterator[Issue]:
    issues, calls = list(page.parsed.issues), page.parsed.calls
    for call in calls:
        issues += [Issue(page.source.file, call.line, *message) for message in _check_call(call, page, guide)]
    yield from issues
    if not issues and not page.source.issues:
        yield from check_outline(page, calls)
    if page.record is not None and not issues:
        yield from check_placement(page, calls, guide.disclaimer_names)


def _check_call(call: Call, page: GuidePage, guide: Guide) -> Iterator[Message]:
    component = COMPONENTS.get(call.name)
    if component is None:
        yield Message("call-unknown", f"macro `{call.name}` is unknown", suggest(call.name, COMPONENTS))
    elif not call.has_brackets:
        hint = f"write `{{{{ {call.name}() }}}}`"
        yield Message("call-without-brackets", f"`{call.name}` has no brackets", hint)
    else:
        yield from _check_place(call, component, page)
        yield from _check_first(call, component) or _check_options(call, component, guide)


def _check_place(call: Call, component: Component, page: GuidePage) -> Iterator[Message]:
    if not call.stands_alone:
        text = f"the call of `{call.name}` is inside other text, a list item, a box or code"
        hint = "put it flush left on a line of its own, with an empty line before and after"
        yield Message("call-not-alone", text, hint)
    if component.needs_treatment and page.record is not None and not isinstance(page.record, Treatment):
        text = f"`{call.name}` needs the records of a treatment, and this page has none"
        yield Message("call-needs-treatment", text, "remove the call")


def _check_first(call: Call, component: Component) -> list[Message]:
    """Checks a value without a name, which is that of the first option."""
    if call.first and not component.first_option:
        text, hint = f"`{call.name}` has no options", f"write `{{{{ {call.name}() }}}}`"
        return [Message("call-unnamed-option", text, hint)]
    if call.first and component.first_option in call.options:
        text = f"option `{component.first_option}` of `{call.name}` has two values"
        return [Message("call-unnamed-option", text, "keep one of them")]
    return []


def _check_options(call: Call, component: Component, guide: Guide) -> Iterator[Message]:
    try:
        options = component.named(call.first, call.options)
        component.options.model_validate(options, context={"guide": guide})
    except ValidationError as error:
        for details in relevant_errors(error):
            if details["type"] == "unknown-claim" and details["input"] in guide.claim_ids:
                continue  # its record has an issue
            rule, text, hint = to_message(component.options, details, details["loc"])
            yield Message(rule, f"option {text} (in `{call.name}`)", hint)
