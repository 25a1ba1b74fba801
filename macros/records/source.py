"""Reads a Markdown page or a YAML file, and tells on which line each value stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from macros.records.fields import CONTROL
from macros.records.problems import Problem

Location = tuple[str | int, ...]

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)^---[ \t]*\n", re.DOTALL | re.MULTILINE)

# What can still be told of a page whose YAML cannot be read, so that pages which name it are not blamed.
_NAMES = re.compile(r"^(type|id):[ \t]*(\S+)", re.MULTILINE)


class _PlainLoader(yaml.CSafeLoader):
    """Leaves dates as text, so that the record judges them; only true and false are truth values, not on and no.

    `<<` is a key like any other: it merges nothing.
    """


_PLAIN = ("null", "int", "float")
_PlainLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag.rpartition(":")[2] in _PLAIN]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_PlainLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


DEEPEST = 50
"""Ten times as deep as the records nest."""


@dataclass(frozen=True)
class Source:
    """A file as it was read: data, the YAML that holds them, and (of a page) the text below the front matter."""

    file: str
    data: Any
    written: str = field(repr=False)
    body: str = ""
    body_line: int = 1
    problems: tuple[Problem, ...] = ()

    def line(self, location: Location) -> int:
        """The line of a value, or of the nearest thing around it."""
        while location and location not in self._lines:
            location = location[:-1]
        return self._lines.get(location, 1)

    @cached_property
    def _lines(self) -> dict[Location, int]:
        """The line of each value. Most files are never asked, and all lines together take more room than the data."""
        node = _PlainLoader(self.written).get_single_node()
        first = 2 if self.body_line > 1 else 1  # below the mark at which front matter starts
        return {place: mark + first for place, mark in [((), 0), *_places(node, ())]} if node else {}


def read_page(path: Path, file: str) -> Source:
    """Reads a Markdown page; a page without front matter has empty data. Never raises for what is in the file."""
    text, problems = _text(path, file)
    if problems:
        return Source(file, {}, "", problems=problems)
    match = _FRONT_MATTER.match(text)
    if not match:
        missing = Problem(
            file, 1, "the page has no front matter", "start the file with `---`, the keys of the page, and `---`"
        )
        return Source(file, {}, "", problems=(missing,))
    data, problems = _parse(match[1], file, first_line=2)
    if not isinstance(data, dict):
        problems = (Problem(file, 1, "the front matter is not a group of keys", "write `key: value` lines"),)
        data = {}
    written = match[1] if data else ""
    if problems and not data:
        data = dict(_NAMES.findall(match[1]))
    return Source(file, data, written, text[match.end() :], text[: match.end()].count("\n") + 1, problems)


def read_yaml(path: Path, file: str) -> Source:
    """Reads a YAML file. Never raises for what is in the file."""
    text, problems = _text(path, file)
    if problems:
        return Source(file, {}, "", problems=problems)
    data, problems = _parse(text, file, first_line=1)
    return Source(file, data, text if data else "", problems=problems)


def _text(path: Path, file: str) -> tuple[str, tuple[Problem, ...]]:
    """The text of a file, with plain line ends and without a mark at its start."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        return "", (Problem(file, 1, "the file is not in UTF-8", "save it as UTF-8"),)
    except OSError as error:
        return "", (
            Problem(file, 1, f"the file cannot be read: {error.strerror}", "see that it is a file you may read"),
        )
    if found := CONTROL.search(text):
        line = text.count("\n", 0, found.start()) + 1
        return "", (Problem(file, line, "holds a control character", "remove it, or type the line again"),)
    return text, ()


def _parse(text: str, file: str, first_line: int) -> tuple[Any, tuple[Problem, ...]]:
    try:
        _refuse_unsafe(text)
        loader = _PlainLoader(text)
        node = loader.get_single_node()
        if node is None:
            return {}, ()
        return loader.construct_document(node), tuple(_repeated_keys(node, file, first_line))
    except yaml.YAMLError as error:
        return {}, (_syntax_problem(error, text, file, first_line),)
    except ValueError:
        return {}, (Problem(file, first_line, "a number cannot be read", "write it as text in quotes"),)


def _refuse_unsafe(text: str) -> None:
    """Looks at YAML before anything is made of it. Raises MarkedYAMLError, whose note says what to do.

    With aliases a small file could stand for a huge one; tags choose what a value becomes; and the C parser breaks down
    on what is nested very deep.
    """
    depth = 0
    for event in yaml.parse(text, Loader=_PlainLoader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > DEEPEST:
                raise _refused(event, "lists or keys are nested too deep", "write them flat")
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        elif isinstance(event, yaml.AliasEvent):
            raise _refused(event, "`*` names an alias", "write what it stands for, or quote the text")
        if getattr(event, "tag", None):
            raise _refused(event, "`!` names a tag", "remove it, or quote the text")


def _refused(event: yaml.Event, problem: str, remedy: str) -> yaml.MarkedYAMLError:
    mark: Any = event.start_mark  # the C parser has a type of its own
    return yaml.MarkedYAMLError(problem=problem, problem_mark=mark, note=remedy)


def _places(node: yaml.Node, at: Location) -> Iterator[tuple[Location, int]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield (*at, key.value), key.start_mark.line
            yield from _places(value, (*at, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield (*at, index), value.start_mark.line
            yield from _places(value, (*at, index))


def _repeated_keys(node: yaml.Node, file: str, first_line: int) -> Iterator[Problem]:
    children: list[yaml.Node] = []
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if key.value in seen:
                yield Problem(
                    file, key.start_mark.line + first_line, f"key `{key.value}` is there twice", "keep one of them"
                )
            seen.add(key.value)
            children.append(value)
    elif isinstance(node, yaml.SequenceNode):
        children = node.value
    for child in children:
        yield from _repeated_keys(child, file, first_line)


def _syntax_problem(error: yaml.YAMLError, text: str, file: str, first_line: int) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    at = mark.line if mark else 0
    written = text.splitlines()[at : at + 1]
    if written and "\t" in written[0][: len(written[0]) - len(written[0].lstrip())]:
        return Problem(file, at + first_line, "a tab stands where YAML wants spaces", "indent with spaces only")
    what = str(getattr(error, "problem", None) or error).splitlines()[0]
    remedy = getattr(error, "note", None) or "check indents and colons; quote a text that holds `: ` or `#`"
    return Problem(file, at + first_line, f"YAML cannot be read: {what}", remedy)
