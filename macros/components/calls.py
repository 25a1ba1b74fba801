"""Checks each macro call of a page before anything is built.

A page may hold calls of components and nothing else of Jinja: no statements, filters or expressions. So a page cannot
run code, and each mistake is told with its line.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, nodes
from pydantic import ValidationError

from macros.components.component import Component
from macros.components.outline import check_outline
from macros.components.registry import COMPONENTS
from macros.records.guide import Guide, GuidePage
from macros.records.pages import Treatment
from macros.records.problems import Problem, suggest
from macros.records.validate import explain, findings

# The delimiters are those of mkdocs.yml: `{#id}` is an attribute list of Markdown, not a comment.
_JINJA = Environment(comment_start_string="{##", comment_end_string="##}", autoescape=True)
_EXAMPLE = '`{{ name(option="value") }}`'
_STATEMENT = ("a page cannot hold `{% %}`", f"write text, or call a component: {_EXAMPLE}")
Message = tuple[str, str]


@dataclass(frozen=True)
class Call:
    """A call as written: its line in the file, the name, the options, and the text before and after it."""

    line: int
    name: str
    options: dict[str, Any]
    stands_alone: bool


def check_calls(guide: Guide) -> list[Problem]:
    """The problems of all calls on all pages, and of the order of sections that they stand in."""
    return [problem for page in guide.pages.values() for problem in _check_page(guide, page)]


def may_render(guide: Guide) -> bool:
    """Whether no page can run code: each front matter can be read, and no text or title holds more than calls."""
    return not any(page.source.problems or _is_template(page) for page in guide.pages.values())


def _is_template(page: GuidePage) -> bool:
    problems: list[Problem] = []
    list(_calls(page, problems))
    title = str(page.source.data.get("title")) if isinstance(page.source.data, dict) else ""
    return bool(problems) or any(mark in title for mark in ("{{", "{%", "{#"))


def calls_of(page: GuidePage) -> list[Call]:
    """The calls of a page that can be read."""
    return list(_calls(page, []))


def unknown_names(guide: Guide) -> set[str]:
    """The names that pages call and that no component has."""
    return {call.name for page in guide.pages.values() for call in calls_of(page)} - set(COMPONENTS)


def _check_page(guide: Guide, page: GuidePage) -> Iterator[Problem]:
    problems: list[Problem] = []
    calls = list(_calls(page, problems))
    for call in calls:
        problems += [Problem(page.source.file, call.line, *message) for message in _check(call, page, guide)]
    yield from problems
    if page.record is not None and not problems:
        yield from check_outline(page, [(call.line, call.name, call.options) for call in calls])


def _calls(page: GuidePage, problems: list[Problem]) -> Iterator[Call]:
    """The calls of a page; what is no call goes to the problems."""
    body = page.source.body
    offset, opened = 0, None
    try:
        for _, mark, value in _JINJA.lex(body):
            if mark == "variable_begin":
                opened = offset
            elif mark == "block_begin":
                problems.append(_problem(page, offset, _STATEMENT))
            offset += len(value)
            if mark == "variable_end" and opened is not None:
                call = _parse(body[opened:offset], _line(page, opened), _alone(body[:opened], body[offset:]))
                if isinstance(call, Call):
                    yield call
                else:
                    problems.append(_problem(page, opened, call))
                opened = None
    except TemplateSyntaxError as error:
        problems.append(_problem(page, offset, _unreadable(error)))
    except RecursionError:
        problems.append(_problem(page, offset, ("a macro call is nested too deep", f"write it as {_EXAMPLE}")))
    else:
        if opened is not None:
            problems.append(_problem(page, opened, ("a macro call is not closed", "close it with `}}`")))


def _problem(page: GuidePage, offset: int, message: Message) -> Problem:
    return Problem(page.source.file, _line(page, offset), *message)


def _line(page: GuidePage, offset: int) -> int:
    return page.source.body_line + page.source.body.count("\n", 0, offset)


def _unreadable(error: TemplateSyntaxError) -> Message:
    if any(quote in str(error.message) for quote in "\u201c\u201d\u2018\u2019"):
        return "a macro call holds curly quotes", f"use straight ones: {_EXAMPLE}"
    return f"a macro call cannot be read: {error.message}", f"write it as {_EXAMPLE}"


def _parse(written: str, line: int, alone: bool) -> Call | Message:
    try:
        node = _JINJA.parse(written).find(nodes.Output)
    except TemplateSyntaxError as error:
        return _unreadable(error)
    expression = node.nodes[0] if node else None
    if isinstance(expression, nodes.Name):
        return _no_call(expression.name)
    if (
        not isinstance(expression, nodes.Call)
        or not isinstance(expression.node, nodes.Name)
        or expression.dyn_args
        or expression.dyn_kwargs
    ):
        return f"`{written}` is no call of a component", f"write it as {_EXAMPLE}"
    name = expression.node.name
    if expression.args:
        return f"a value of `{name}` has no option name", f"write it as {_EXAMPLE}"
    try:
        options = {keyword.key: _constant(keyword.value) for keyword in expression.kwargs}
    except nodes.Impossible:
        return (
            f"an option of `{name}` is not a plain value",
            "write a text in quotes, a number, true, false or a list of these",
        )
    return Call(line, name, options, alone)


def _no_call(name: str) -> Message:
    if name in COMPONENTS:
        return f"`{name}` is not called", f"write `{{{{ {name}() }}}}`"
    return f"macro `{name}` is unknown", suggest(name, COMPONENTS)


def _constant(node: nodes.Expr) -> Any:
    """The value of a literal. Only literals: `"a" * 10**9` is a literal to nobody."""
    if isinstance(node, nodes.Const):
        return node.value
    if isinstance(node, nodes.List):
        return [_constant(item) for item in node.items]
    raise nodes.Impossible


def _alone(before: str, after: str) -> bool:
    """Whether a call stands flush left on lines of its own, with empty lines around: else Markdown takes it apart."""
    return (not before.strip("\n") or before.endswith("\n\n")) and (not after.strip("\n") or after.startswith("\n\n"))


def _check(call: Call, page: GuidePage, guide: Guide) -> Iterator[Message]:
    component = COMPONENTS.get(call.name)
    if component is None:
        yield f"macro `{call.name}` is unknown", suggest(call.name, COMPONENTS)
        return
    if not call.stands_alone:
        yield (
            f"the call of `{call.name}` stands inside other text, a list item or a box",
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
