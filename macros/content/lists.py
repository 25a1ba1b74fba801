"""Finds the lists in the text of a page, with the headings that they stand under and the line of each item."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from macros.content.prose import without_fences
from macros.content.source import Source

_HEADING = re.compile(r"(#{1,6})[ \t]+(\S.*)")
_ITEM = re.compile(r"(?:[-*+]|(\d+)\.)[ \t]+(\S.*)")
_HEADING_END = re.compile(r"[ \t]*#*[ \t]*(?:\{[^{}]*\})?$")


@dataclass
class Item:
    """An item of a list. text: its lines joined. is_nested: whether it contains another list or a second paragraph."""

    line: int
    text: str
    is_nested: bool = False


@dataclass
class MarkdownList:
    """A list at the left margin. section, heading: the second-level and the deeper heading above it, if any."""

    section: str
    heading: str
    is_numbered: bool
    items: list[Item] = field(default_factory=list)
    last_line: int = 0

    @property
    def line(self) -> int:
        """Returns the line of the first item."""
        return self.items[0].line


@dataclass
class Outline:
    """The structure of a text.

    headings: the line of each section (`section, ""`) and deeper heading.
    loose: the first line of other text in each section.
    """

    lists: list[MarkdownList] = field(default_factory=list)
    headings: dict[tuple[str, str], int] = field(default_factory=dict)
    loose: dict[str, int] = field(default_factory=dict)


def read_outline(source: Source) -> Outline:
    """Returns the lists and headings of a page. A list needs an empty line or a heading above it."""
    outline, section, heading = Outline(), "", ""
    current: MarkdownList | None = None
    follows_gap, in_text = True, False
    for number, line in _numbered(source):
        if not line.strip():
            follows_gap, in_text = True, False
        elif found := _HEADING.fullmatch(line):
            title = _HEADING_END.sub("", found[2])
            section, heading = (title, "") if len(found[1]) <= 2 else (section, title)
            outline.headings.setdefault((section, heading), number)
            current, follows_gap, in_text = None, False, False
        elif not in_text and (item := _ITEM.fullmatch(line)):
            if current is None or current.is_numbered != bool(item[1]):
                current = MarkdownList(section, heading, bool(item[1]))
                outline.lists.append(current)
            current.items.append(Item(number, item[2].strip()))
            current.last_line, follows_gap = number, False
        elif current and (line[0] in " \t" or not follows_gap):
            _continue(current, line, is_new=follows_gap)
            current.last_line, follows_gap = number, False
        else:
            outline.loose.setdefault(section, number)
            current, follows_gap, in_text = None, False, True
    return outline


def _numbered(source: Source) -> Iterator[tuple[int, str]]:
    return enumerate(without_fences(source.body).split("\n"), start=source.body_line)


def _continue(found: MarkdownList, line: str, is_new: bool) -> None:
    """Adds a line to the last item of a list. is_new: whether there is an empty line above."""
    item = found.items[-1]
    item.is_nested = item.is_nested or is_new or bool(_ITEM.fullmatch(line.strip()))
    item.text = f"{item.text} {line.strip()}"
