"""Reads Markdown pages and YAML files, with the line number of each value."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from macros.content.yaml_values import Location, parse_yaml
from macros.models.fields import CONTROL
from macros.models.issue import Issue, Message

_OPENING = re.compile(r"---[ \t]*\n")
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)^---[ \t]*\n", re.DOTALL | re.MULTILINE)
_TYPE_AND_ID = re.compile(r"^(type|id):[ \t]*(\S+)", re.MULTILINE)
"""Finds `type` and `id` if YAML is invalid, so that other pages that name this one have no issue."""


@dataclass(frozen=True)
class Source:
    """A file as read. data: its records. yaml_text: their YAML. body: of a page, the text below the front matter.

    lines: the line of each value. text_lines: of each value that is read from the text of a page.
    """

    file: str
    data: Any
    yaml_text: str = field(repr=False)
    body: str = ""
    body_line: int = 1
    issues: tuple[Issue, ...] = ()
    lines: dict[Location, int] = field(default_factory=dict, repr=False, compare=False)
    text_lines: Mapping[Location, int] = field(default_factory=dict, repr=False)

    def place(self, location: Location) -> tuple[str, int]:
        """Returns the file and the line of a value, or of the nearest value around it."""
        return self.file, self.line(location)

    def line(self, location: Location) -> int:
        """Returns the line of a value, or of the nearest value around it."""
        while location and location not in self.lines and location not in self.text_lines:
            location = location[:-1]
        return self.text_lines.get(location) or self.lines.get(location, 1)


def read_page(path: Path, file: str) -> Source:
    """Reads a Markdown page. Problems of the file become issues; nothing is raised."""
    text, issues = _read_text(path, file)
    if issues:
        return Source(file, {}, "", issues=issues)
    match = _FRONT_MATTER.match(text)
    if not match:
        return Source(file, {}, "", issues=(Issue(file, 1, *_no_front_matter(text)),))
    parsed = parse_yaml(match[1], file, first_line=2)
    data, issues = parsed.data, tuple(parsed.issues)
    if not isinstance(data, dict):
        issues = (Issue(file, 1, "wrong-type", "the front matter is not a group of keys", "write `key: value` lines"),)
        data = {}
    front_matter = match[1] if data else ""
    if issues and not data:
        data = dict(_TYPE_AND_ID.findall(match[1]))
    body_line = text[: match.end()].count("\n") + 1
    return Source(
        file, data, front_matter, text[match.end() :], body_line, issues, parsed.lines if front_matter else {}
    )


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
    parsed = parse_yaml(text, file)
    lines = parsed.lines if parsed.data else {}
    return Source(file, parsed.data, text if parsed.data else "", issues=tuple(parsed.issues), lines=lines)


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
