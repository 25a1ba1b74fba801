"""Compares the blocks of two renderings of a page, and says what differs and what to write."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest

from macros.markdown.structure import Block
from macros.models.issue import Message

_NAMES = {
    "blockquote": "a quote",
    "callout": "a callout",
    "caption": "a caption",
    "details": "folded details",
    "dl": "a definition list",
    "hr": "a line",
    "li": "a list item",
    "ol": "a numbered list",
    "p": "a paragraph",
    "pre": "code",
    "section": "a footnote",
    "table": "a table",
    "td": "a cell",
    "th": "a cell",
    "tr": "a row",
    "ul": "a list",
}
"""What readers see, by the kind of a block. Other kinds are headings."""
_LIST = "put empty lines above and below the list, start items with `- ` or `1. `, and indent each level by 4 spaces"
_HINTS = {
    "callout": "write `> [!NOTE]` alone in its line, or `!!! note` with its text indented by 4 spaces",
    "details": 'write `??? note "Title"` alone in its line, with its text indented by 4 spaces',
    "table": "put empty lines above and below the table, and `| --- |` below its head",
    "tr": "give each row as many cells as the head",
    "pre": "write ``` alone at the start of the line, above and below the code",
    "blockquote": "start each line of the quote with `> `, and put empty lines above and below",
    "section": "write a source as `[^key]`, and other notes in the text",
    "ul": _LIST,
    "ol": _LIST,
    "li": _LIST,
    "hr": "write `---` with an empty line above and below",
    "heading": "write `## Text` at the start of a line",
}
"""What to write, by the kind of a block."""
_HINT = "write it in a form that both show alike; put a backslash before a sign that is text"
_TEXT_HINTS = {
    "<br>": "end the line with two spaces",
    "<del>": "write `~~text~~`",
    "<a ": "write a link as `[text](address)`",
    "<img ": "write a picture as `![text](file)`",
    "<code>": "write code between single backticks",
}
"""What to write, by the mark that only GitHub shows."""
_LENGTH = 40


def compare(expected: Sequence[Block], shown: Sequence[Block]) -> Iterator[tuple[int, Message]]:
    """Yields the line, from 0, of the first difference in each run of blocks that differ.

    expected: as GitHub shows them, with their lines. shown: as the site shows them.
    """
    opcodes = SequenceMatcher(None, expected, shown).get_opcodes() if expected != shown else ()
    for kind, start, end, other_start, other_end in opcodes:
        if kind != "equal":
            line = expected[max(start - 1, 0)].line if expected else 0
            yield _difference(expected[start:end], shown[other_start:other_end], line)


def _difference(expected: Sequence[Block], shown: Sequence[Block], line: int) -> tuple[int, Message]:
    """Returns the first difference of two runs of blocks, within the innermost block. line: of the block above."""
    github, ours = next(pair for pair in zip_longest(expected, shown) if pair[0] != pair[1])
    if github and ours and github.kind == ours.kind and len(expected) != len(shown):
        text = f"GitHub shows {len(expected)} blocks from here, and the guide {len(shown)}"
        return github.line, Message("github-differs", text, _HINTS.get(_kind(github), _HINT))
    if github and ours and github.kind == ours.kind and (github.children or ours.children):
        return _difference(github.children, ours.children, github.line)
    return github.line if github else line, _message(github, ours)


def _message(github: Block | None, ours: Block | None) -> Message:
    if github and ours and _name(github) == _name(ours):
        theirs, own = _excerpts(f"{github.kind} {github.text}", f"{ours.kind} {ours.text}")
        hint = next((hint for mark, hint in _TEXT_HINTS.items() if mark in theirs and mark not in own), _HINT)
        return Message("github-differs", f"GitHub shows `{theirs}`, and the guide `{own}`", hint)
    text = f"GitHub shows {_name(github)} here, and the guide {_name(ours)}"
    hints = (_HINTS.get(_kind(block)) for block in (ours, github) if block)
    return Message("github-differs", text, next(filter(None, hints), _HINT))


def _kind(block: Block) -> str:
    kind = block.kind.split()[0]
    return kind if kind in _NAMES else "heading"


def _name(block: Block | None) -> str:
    return _NAMES.get(_kind(block), "a heading") if block else "nothing"


def _excerpts(one: str, other: str) -> tuple[str, str]:
    """Returns both texts from the word in which they first differ."""
    pairs = enumerate(zip(one, other, strict=False))
    same = next((index for index, (a, b) in pairs if a != b), min(len(one), len(other)))
    start = one.rfind(" ", 0, same) + 1
    return one[start : start + _LENGTH], other[start : start + _LENGTH]
