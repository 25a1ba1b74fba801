"""Parses the macro calls of a page. Any other use of Jinja is an issue."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, nodes

from macros.content.prose import without_code
from macros.content.source import Source
from macros.models.issue import Issue, Message

# The delimiters are those of mkdocs.yml: `{#id}` is an attribute list of Markdown, not a comment.
_JINJA = Environment(comment_start_string="{##", comment_end_string="##}", autoescape=True)
_EXAMPLE = '`{{ name("value", option="value") }}`'
_FORBIDDEN = {"block_begin": "`{% %}`", "raw_begin": "`{% %}`", "comment_begin": "`{## ##}`"}


@dataclass(frozen=True)
class Call:
    """A macro call. line: in the file. first: the value of the first option, if it stands without a name, in a tuple.

    stands_alone: whether it is on a line of its own. has_brackets: False for `{{ name }}`.
    """

    line: int
    name: str
    options: dict[str, Any]
    stands_alone: bool
    has_brackets: bool = True
    first: tuple[Any, ...] = ()


@dataclass(frozen=True)
class ParsedText:
    """The text of a page: strings and calls in their order. issues: other uses of Jinja."""

    parts: tuple[str | Call, ...]
    issues: tuple[Issue, ...]

    @property
    def calls(self) -> tuple[Call, ...]:
        """Returns the calls without the text."""
        return tuple(part for part in self.parts if isinstance(part, Call))


def parse_calls(source: Source) -> ParsedText:
    """Parses the text and the calls of a page."""
    issues: list[Issue] = []
    return ParsedText(tuple(_parts(source, issues)), tuple(issues))


def _parts(source: Source, issues: list[Issue]) -> Iterator[str | Call]:
    body, visible = source.body, without_code(source.body)
    offset, opened = 0, None
    try:
        for _, mark, value in _JINJA.lex(body):
            if mark == "variable_begin":
                opened = offset
            elif mark in _FORBIDDEN:
                text, hint = f"{_FORBIDDEN[mark]} is not allowed", f"write text, or call a component: {_EXAMPLE}"
                issues.append(_issue(source, offset, Message("jinja-in-page", text, hint)))
            elif mark == "data":
                yield value
            offset += len(value)
            if mark == "variable_end" and opened is not None:
                call = _parse(body[opened:offset])
                if isinstance(call, Call):
                    alone = visible[opened] == "{" and _is_alone(body[:opened], body[offset:])
                    yield replace(call, line=_line(source, opened), stands_alone=alone)
                else:
                    issues.append(_issue(source, opened, call))
                opened = None
    except TemplateSyntaxError as error:
        issues.append(_issue(source, offset, _syntax_message(error)))
    except RecursionError:
        issues.append(_issue(source, offset, _invalid("call-syntax", "a macro call is nested too deep")))
    else:
        if opened is not None:
            message = Message("call-not-closed", "a macro call is not closed", "close it with `}}`")
            issues.append(_issue(source, opened, message))


def _issue(source: Source, offset: int, message: Message) -> Issue:
    return Issue(source.file, _line(source, offset), *message)


def _line(source: Source, offset: int) -> int:
    return source.body_line + source.body.count("\n", 0, offset)


def _invalid(rule: str, text: str) -> Message:
    return Message(rule, text, f"write it as {_EXAMPLE}")


def _syntax_message(error: TemplateSyntaxError) -> Message:
    if any(quote in str(error.message) for quote in "\u201c\u201d\u2018\u2019"):
        return Message("call-curly-quotes", "a macro call has curly quotes", f"use straight ones: {_EXAMPLE}")
    return _invalid("call-syntax", f"a macro call cannot be read: {error.message}")


@lru_cache(maxsize=1024)
def _parse(text: str) -> Call | Message:
    """Parses one call, from `{{` to `}}`. Cached, because most pages have the same calls."""
    try:
        node = _JINJA.parse(text).find(nodes.Output)
    except TemplateSyntaxError as error:
        return _syntax_message(error)
    expression = node.nodes[0] if node else None
    if isinstance(expression, nodes.Name):
        return Call(0, expression.name, {}, stands_alone=True, has_brackets=False)
    if (
        not isinstance(expression, nodes.Call)
        or not isinstance(expression.node, nodes.Name)
        or expression.dyn_args
        or expression.dyn_kwargs
    ):
        return _invalid("not-a-call", f"`{text}` is not a call of a component")
    name = expression.node.name
    if len(expression.args) > 1:
        return _invalid("call-unnamed-option", f"more than one value of `{name}` has no option name")
    try:
        first = tuple(_constant(value) for value in expression.args)
        options = {keyword.key: _constant(keyword.value) for keyword in expression.kwargs}
    except nodes.Impossible:
        hint = "write a text in quotes, a number, true, false or a list of these"
        return Message("call-option-value", f"an option of `{name}` is not a plain value", hint)
    return Call(0, name, options, stands_alone=True, first=first)


def _constant(node: nodes.Expr) -> Any:
    """Returns the value of a literal. Raises Impossible for expressions, such as `"a" * 10**9`."""
    if isinstance(node, nodes.Const):
        return node.value
    if isinstance(node, nodes.List):
        return [_constant(item) for item in node.items]
    raise nodes.Impossible


def _is_alone(before: str, after: str) -> bool:
    """Returns whether a call is flush left on lines of its own, with empty lines around. Markdown splits others."""
    return (not before.strip("\n") or before.endswith("\n\n")) and (not after.strip("\n") or after.startswith("\n\n"))
