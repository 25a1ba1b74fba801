"""Reads Markdown pages and YAML files, with the line number of each value."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from macros.models.fields import CONTROL
from macros.models.issue import Issue, Message

Location = tuple[str | int, ...]

_OPENING = re.compile(r"---[ \t]*\n")
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)^---[ \t]*\n", re.DOTALL | re.MULTILINE)
_TYPE_AND_ID = re.compile(r"^(type|id):[ \t]*(\S+)", re.MULTILINE)
"""Finds `type` and `id` if YAML is invalid, so that other pages that name this one have no issue."""


class _PlainLoader(yaml.CSafeLoader):
    """Reads dates as text, which models validate, and only `true` and `false` as booleans. No merge keys (`<<`)."""


_PLAIN = ("null", "int", "float")
_PlainLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag.rpartition(":")[2] in _PLAIN]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_PlainLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))

MAX_DEPTH = 50
"""Maximum YAML nesting depth."""


@dataclass(frozen=True)
class Source:
    """A file as read. data: its records. yaml_text: their YAML. body: of a page, the text below the front matter.

    text_lines: the line of each value that is read from the text of a page.
    """

    file: str
    data: Any
    yaml_text: str = field(repr=False)
    body: str = ""
    body_line: int = 1
    issues: tuple[Issue, ...] = ()
    text_lines: Mapping[Location, int] = field(default_factory=dict, repr=False)

    def place(self, location: Location) -> tuple[str, int]:
        """Returns the file and the line of a value, or of the nearest value around it."""
        return self.file, self.line(location)

    def line(self, location: Location) -> int:
        """Returns the line of a value, or of the nearest value around it."""
        while location and location not in self._lines:
            location = location[:-1]
        return self._lines.get(location, 1)

    @cached_property
    def _lines(self) -> dict[Location, int]:
        """Returns the line of each value. Computed on demand, because most files have no issues."""
        node = _PlainLoader(self.yaml_text).get_single_node()
        first = 2 if self.body_line > 1 else 1  # front matter starts below `---`
        found = [((), 0), *_line_numbers(node, ())] if node else []
        return {**{location: line + first for location, line in found}, **self.text_lines}


def read_page(path: Path, file: str) -> Source:
    """Reads a Markdown page. Problems of the file become issues; nothing is raised."""
    text, issues = _read_text(path, file)
    if issues:
        return Source(file, {}, "", issues=issues)
    match = _FRONT_MATTER.match(text)
    if not match:
        return Source(file, {}, "", issues=(Issue(file, 1, *_no_front_matter(text)),))
    data, issues = _parse(match[1], file, first_line=2)
    if not isinstance(data, dict):
        issues = (Issue(file, 1, "wrong-type", "the front matter is not a group of keys", "write `key: value` lines"),)
        data = {}
    front_matter = match[1] if data else ""
    if issues and not data:
        data = dict(_TYPE_AND_ID.findall(match[1]))
    return Source(file, data, front_matter, text[match.end() :], text[: match.end()].count("\n") + 1, issues)


def _no_front_matter(text: str) -> Message:
    if _OPENING.match(text):
        return Message("no-front-matter", "the front matter does not end", "add a line `---` below the last key")
    hint = "start the file with `---`, the keys of the page, and `---`"
    return Message("no-front-matter", "the page has no front matter", hint)


def read_yaml(path: Path, file: str) -> Source:
    """Reads a YAML file. Problems of the file become issues; nothing is raised."""
    text, issues = _read_text(path, file)
    if issues:
        return Source(file, {}, "", issues=issues)
    data, issues = _parse(text, file, first_line=1)
    return Source(file, data, text if data else "", issues=issues)


def _read_text(path: Path, file: str) -> tuple[str, tuple[Issue, ...]]:
    """Returns the text of a file, without carriage returns and byte order mark."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        return "", (Issue(file, 1, "not-utf-8", "the file is not in UTF-8", "save it as UTF-8"),)
    except OSError as error:
        message, hint = f"the file cannot be read: {error.strerror}", "make sure that it is a file that you may read"
        return "", (Issue(file, 1, "unreadable-file", message, hint),)
    if found := CONTROL.search(text):
        line = text.count("\n", 0, found.start()) + 1
        message, hint = "has a control character", "remove it, or type the line again"
        return "", (Issue(file, line, "control-character", message, hint),)
    return text, ()


def _parse(text: str, file: str, first_line: int) -> tuple[Any, tuple[Issue, ...]]:
    try:
        _check_events(text)
        loader = _PlainLoader(text)
        node = loader.get_single_node()
        if node is None:
            return {}, ()
        return loader.construct_document(node), tuple(_repeated_keys(node, file, first_line))
    except yaml.YAMLError as error:
        return {}, (_syntax_issue(error, text, file, first_line),)
    except ValueError:
        message, hint = "a number cannot be read", "write it as text in quotes"
        return {}, (Issue(file, first_line, "unreadable-number", message, hint),)


class _ForbiddenError(yaml.MarkedYAMLError):
    """Raised for YAML that is valid, but not allowed."""

    def __init__(self, event: yaml.Event, rule: str, problem: str, hint: str) -> None:
        mark: Any = event.start_mark  # the C parser has a type of its own
        super().__init__(problem=problem, problem_mark=mark, note=hint)
        self.rule = rule


def _check_events(text: str) -> None:
    """Checks YAML before it is constructed. Raises _ForbiddenError.

    Aliases could expand a small file to a huge one, tags choose the type of a value, and the C parser crashes on very
    deep nesting.
    """
    depth = 0
    for event in yaml.parse(text, Loader=_PlainLoader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                raise _ForbiddenError(event, "yaml-depth", "lists or keys are nested too deep", "nest them less")
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        elif isinstance(event, yaml.AliasEvent):
            raise _ForbiddenError(event, "yaml-alias", "`*` starts an alias", "repeat the value, or quote the text")
        if getattr(event, "tag", None):
            raise _ForbiddenError(event, "yaml-tag", "`!` starts a tag", "remove it, or quote the text")


def _line_numbers(node: yaml.Node, at: Location) -> Iterator[tuple[Location, int]]:
    """Yields the location of each value and its line, counted from 0."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield (*at, key.value), key.start_mark.line
            yield from _line_numbers(value, (*at, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield (*at, index), value.start_mark.line
            yield from _line_numbers(value, (*at, index))


def _repeated_keys(node: yaml.Node, file: str, first_line: int) -> Iterator[Issue]:
    children: list[yaml.Node] = []
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if key.value in seen:
                line, message = key.start_mark.line + first_line, f"key `{key.value}` appears twice"
                yield Issue(file, line, "duplicate-key", message, "keep one of them")
            seen.add(key.value)
            children.append(value)
    elif isinstance(node, yaml.SequenceNode):
        children = node.value
    for child in children:
        yield from _repeated_keys(child, file, first_line)


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
