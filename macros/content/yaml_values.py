"""Parses YAML in one pass into values and the line of each. Refuses YAML that could do more than hold data."""

import re
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from macros.models.issue import Issue

Location = tuple[str | int, ...]

MAX_DEPTH = 50
"""Maximum YAML nesting depth. The C parser crashes on very deep nesting."""


def walk(
    data: Any, at: Location = (), is_leaf: Callable[[Any], bool] = lambda _: False
) -> Iterator[tuple[Location, Any]]:
    """Yields each value in records with its location, at any depth; outer values first, and nothing in a leaf."""
    yield at, data
    if not is_leaf(data):
        for key, value in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
            yield from walk(value, (*at, key), is_leaf)


class _PlainLoader(yaml.CSafeLoader):
    """Reads dates as text, which models validate, and only `true` and `false` as booleans. No merge keys (`<<`)."""


_PLAIN = ("null", "int", "float")
_PlainLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag.rpartition(":")[2] in _PLAIN]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_PlainLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


class _ForbiddenError(yaml.MarkedYAMLError):
    """Raised for YAML that is valid, but not allowed."""

    def __init__(self, event: yaml.Event, rule: str, problem: str, hint: str) -> None:
        mark: Any = event.start_mark  # the C parser has a type of its own
        super().__init__(problem=problem, problem_mark=mark, note=hint)
        self.rule = rule


@dataclass
class Parsed:
    """The values of a YAML text. lines: the line of each value, from `first_line`; empty if there are no values."""

    file: str
    first_line: int
    data: Any = field(default_factory=dict)
    lines: dict[Location, int] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)


def parse_yaml(text: str, file: str, first_line: int = 1) -> Parsed:
    """Parses YAML. first_line: the line of its first line in the file. Mistakes become issues; nothing is raised."""
    parsed = Parsed(file, first_line)
    try:
        parsed.data = _Reader(text, parsed).document()
    except yaml.YAMLError as error:
        return Parsed(file, first_line, issues=[_syntax_issue(error, text, file, first_line)])
    except ValueError:
        message, hint = "a number cannot be read", "write it as text in quotes"
        return Parsed(file, first_line, issues=[Issue(file, first_line, "unreadable-number", message, hint)])
    return parsed


class _Reader:
    """Builds values from the events of the parser, which it reads once."""

    def __init__(self, text: str, parsed: Parsed) -> None:
        self.loader: Any = _PlainLoader(text)  # the C parser has no types
        self.parsed = parsed
        self.text_lines = text.splitlines()

    def document(self) -> Any:
        """Returns the value of the only document; an empty dict without one."""
        self.loader.get_event()  # the start of the stream
        if self.loader.check_event(yaml.StreamEndEvent):
            return {}
        self.loader.get_event()  # the start of the document
        self.parsed.lines[()] = self.parsed.first_line
        data = self._value(self.loader.get_event(), ())
        self.loader.get_event()  # the end of the document
        if not self.loader.check_event(yaml.StreamEndEvent):
            raise yaml.MarkedYAMLError(
                problem="but found another document", problem_mark=self.loader.peek_event().start_mark
            )
        return data

    def _value(self, event: Any, at: Location) -> Any:
        _refuse(event, len(at))
        self.parsed.lines.setdefault(at, self._line(event))
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(at)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(at)
        return self._scalar(event)

    def _mapping(self, at: Location) -> dict[Hashable, Any]:
        values: dict[Hashable, Any] = {}
        names = set[str]()
        while not isinstance(key := self.loader.get_event(), yaml.MappingEndEvent):
            _refuse(key, len(at) + 1)
            if not isinstance(key, yaml.ScalarEvent):
                raise yaml.MarkedYAMLError(problem="found unhashable key", problem_mark=key.start_mark)
            if key.value in names:
                message = f"key `{key.value}` appears twice"
                self.parsed.issues.append(
                    Issue(self.parsed.file, self._line(key), "duplicate-key", message, "keep one of them")
                )
            names.add(key.value)
            self.parsed.lines[(*at, key.value)] = self._line(key)
            values[self._scalar(key)] = self._value(self.loader.get_event(), (*at, key.value))
        return values

    def _sequence(self, at: Location) -> list[Any]:
        values: list[Any] = []
        while not isinstance(event := self.loader.get_event(), yaml.SequenceEndEvent):
            values.append(self._value(event, (*at, len(values))))
        return values

    def _scalar(self, event: Any) -> Hashable:
        """Returns the text of a scalar, or the number, boolean or null that it is without quotes."""
        tag = self.loader.resolve(yaml.ScalarNode, event.value, event.implicit)
        if tag == self.loader.DEFAULT_SCALAR_TAG:
            self._check_comment(event)
            return str(event.value)
        value: Hashable = self.loader.construct_object(yaml.ScalarNode(tag, event.value))
        str(value)  # raises ValueError for a number of more than 4,300 digits, which no message could show
        return value

    def _check_comment(self, event: Any) -> None:
        """Reports a comment behind a text without quotes, because it may be meant as part of the text."""
        lines, end = self.text_lines, event.end_mark
        rest = lines[end.line][end.column :] if not event.style and end.line < len(lines) else ""
        if rest.lstrip().startswith("#") and rest[0] in " \t":
            message = f"`{rest.strip()[:40]}` is a comment, and no part of the text before it"
            hint = "put the whole text in quotes, or write the comment under the key `editor_note`"
            self.parsed.issues.append(
                Issue(self.parsed.file, end.line + self.parsed.first_line, "text-cut", message, hint)
            )

    def _line(self, event: Any) -> int:
        return int(event.start_mark.line) + self.parsed.first_line


def _refuse(event: Any, depth: int) -> None:
    """Raises _ForbiddenError for a value that is not plain data.

    Aliases could expand a small file to a huge one, and tags choose the type of a value.
    """
    if isinstance(event, yaml.AliasEvent):
        raise _ForbiddenError(event, "yaml-alias", "`*` starts an alias", "repeat the value, or quote the text")
    if event.tag:
        raise _ForbiddenError(event, "yaml-tag", "`!` starts a tag", "remove it, or quote the text")
    if depth >= MAX_DEPTH and isinstance(event, yaml.CollectionStartEvent):
        raise _ForbiddenError(event, "yaml-depth", "lists or keys are nested too deep", "nest them less")


def _syntax_issue(error: yaml.YAMLError, text: str, file: str, first_line: int) -> Issue:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    at = mark.line if mark else 0
    line = "".join(text.splitlines()[at : at + 1])
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return Issue(file, at + first_line, "yaml-tab", "a tab is used to indent", "indent with spaces only")
    message = f"YAML cannot be read: {str(getattr(error, 'problem', None) or error).splitlines()[0]}"
    if isinstance(error, _ForbiddenError):
        return Issue(file, at + first_line, error.rule, message, str(error.note))
    hint = "check indents and colons; quote a text that contains `: ` or `#`"
    return Issue(file, at + first_line, "yaml-syntax", message, hint)
