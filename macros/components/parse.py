"""Reads the text and the macro calls of a page: names and plain values, and what of Jinja is no such call."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, nodes

from macros.components.registry import COMPONENTS
from macros.records.guide import GuidePage
from macros.records.problems import Problem, suggest
from macros.records.prose import without_code

# The delimiters are those of mkdocs.yml: `{#id}` is an attribute list of Markdown, not a comment.
_JINJA = Environment(comment_start_string="{##", comment_end_string="##}", autoescape=True)
_EXAMPLE = '`{{ name(option="value") }}`'
_NO_CALL = {"block_begin": "`{% %}`", "raw_begin": "`{% %}`", "comment_begin": "`{## ##}`"}
Message = tuple[str, str]


@dataclass(frozen=True)
class Call:
    """A call as written: its line in the file, the name, the options, and the text before and after it."""

    line: int
    name: str
    options: dict[str, Any]
    stands_alone: bool


@dataclass(frozen=True)
class Parsed:
    """A page as text and calls in their order, and what of Jinja is no call."""

    parts: tuple[str | Call, ...]
    problems: tuple[Problem, ...]

    @property
    def calls(self) -> tuple[Call, ...]:
        """The calls alone."""
        return tuple(part for part in self.parts if isinstance(part, Call))


@lru_cache(maxsize=4096)
def parsed(page: GuidePage) -> Parsed:
    """The text and the calls of a page; each page is parsed once."""
    problems: list[Problem] = []
    return Parsed(tuple(_parts(page, problems)), tuple(problems))


def _parts(page: GuidePage, problems: list[Problem]) -> Iterator[str | Call]:
    body, shown = page.source.body, without_code(page.source.body)
    offset, opened = 0, None
    try:
        for _, mark, value in _JINJA.lex(body):
            if mark == "variable_begin":
                opened = offset
            elif mark in _NO_CALL:
                what = f"a page cannot hold {_NO_CALL[mark]}"
                problems.append(_problem(page, offset, (what, f"write text, or call a component: {_EXAMPLE}")))
            elif mark == "data":
                yield value
            offset += len(value)
            if mark == "variable_end" and opened is not None:
                call = _parse(body[opened:offset])
                if isinstance(call, Call):
                    alone = shown[opened] == "{" and _alone(body[:opened], body[offset:])
                    yield replace(call, line=_line(page, opened), stands_alone=alone)
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


@lru_cache(maxsize=1024)
def _parse(written: str) -> Call | Message:
    """What is written between `{{` and `}}`, wherever it stands: most pages call the same."""
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
    return Call(0, name, options, stands_alone=True)


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
