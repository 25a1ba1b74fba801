"""Reads lists and tables where GitHub does.

Python-Markdown needs an empty line above a list or a table, four spaces for each level, and `1.` for a number. GitHub
also shows a list right below a sentence, with two spaces, and `1)`. The lines of each list are rewritten for
Python-Markdown, by GitHub's reading of them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from macros.markdown.github import parse_blocks

_MARKER = re.compile(r"( *)([-+*]|\d{1,9}[.)])( +(?=\S)|(?= *$))")
_LISTS = ("bullet_list_open", "ordered_list_open")
_INDENT = 4


@dataclass(frozen=True)
class _Item:
    """A list item. start, end: its lines. indent: of its marker in the rewritten text. marker: as matched."""

    start: int
    end: int
    indent: int
    marker: re.Match[str]

    @property
    def content(self) -> int:
        """Returns the column of its text in the source."""
        spaces = len(self.marker[3])
        return len(self.marker[1]) + len(self.marker[2]) + (spaces if 1 <= spaces <= _INDENT else 1)

    def rewrite(self, number: int, line: str) -> str:
        """Returns a line of the item as Python-Markdown needs it."""
        if number == self.start:
            return f"{' ' * self.indent}{self.marker[2].replace(')', '.')} {line[self.content :]}"
        spaces = len(line) - len(line.lstrip(" "))
        return f"{' ' * (self.indent + _INDENT)}{line[min(spaces, self.content) :]}" if line.strip() else line


def rewrite_lists(lines: Sequence[str]) -> list[str]:
    """Returns the lines of a text with lists and tables as Python-Markdown needs them."""
    tokens = list(_outside_quotes(parse_blocks("\n".join(lines))))
    items = list(_items(tokens, lines))
    owners = {line: item for item in items for line in range(item.start, item.end)}
    loose = {item.end for item in items if not all(map(str.strip, lines[item.start : item.end]))}
    edges, rewritten = _edges(tokens) | loose, list[str]()
    for number, line in enumerate(lines):
        if number in edges and line.strip() and rewritten and rewritten[-1].strip():
            rewritten.append("")
        rewritten.append(owners[number].rewrite(number, line) if number in owners else line)
    return rewritten


def _outside_quotes(tokens: Sequence[Token]) -> Iterator[tuple[Token, tuple[str, ...]]]:
    """Yields the tokens with the types of the blocks around each; none in quotes, whose lines start with `>`."""
    parents: list[str] = []
    for token in tokens:
        if token.nesting < 0:
            parents.pop()
        elif not {"blockquote_open", "alert_open"} & {*parents}:
            yield token, tuple(parents)
        if token.nesting > 0:
            parents.append(token.type)


def _items(tokens: Sequence[tuple[Token, tuple[str, ...]]], lines: Sequence[str]) -> Iterator[_Item]:
    for token, parents in tokens:
        if token.type == "list_item_open" and token.map:
            start, end = token.map
            if marker := _MARKER.match(lines[start]):
                levels = sum(name in ("list_item_open", "admonition_open", "dd_open") for name in parents)
                yield _Item(start, end, _INDENT * levels, marker)


def _edges(tokens: Sequence[tuple[Token, tuple[str, ...]]]) -> set[int]:
    """Returns the first lines of lists and tables, and the lines after lists. Nested lists need no empty lines."""
    edges = set()
    for token, parents in tokens:
        if token.map and "list_item_open" not in parents:
            edges |= {*token.map} if token.type in _LISTS else {token.map[0]} if token.type == "table_open" else set()
    return edges
