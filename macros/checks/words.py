"""Checks that no word of a page is lost between its source and its readers."""

import re
from collections.abc import Iterator
from html import unescape

from macros.content.prose import words_of
from macros.markdown.github import LINE, Reading
from macros.models.issue import Message

_LIST_MARKER = re.compile(r"^[ \t>]*(?:(?:[-+*]|\d+[.)])[ \t]+)+(?:\[[ xX]\] )?|^[ \t>]*\[[ xX]\] ", re.MULTILINE)
_REFERENCE = re.compile(r"\]\[([^\[\]]+)\]")
_FENCE = re.compile(r"^[ >]*(?:`{3,}|~{3,})\s*\S*", re.MULTILINE)
_DEFINITION = re.compile(r"^[ ]{0,3}\[([^\[\]]+)\]:", re.MULTILINE)
_LABEL = re.compile(r"\[([^\[\]]+)\](?!:)")
_LINE = re.compile(rf' {LINE}="\d+"')
_HINT = "check the line above, and write it in another way"
_CELLS = "give each row as many cells as the head has, and write `\\|` for the sign itself"


def lost_words(text: str, reading: Reading) -> Iterator[tuple[int, Message]]:
    """Yields the line, from 0, of each block with words that GitHub does not show, and of unused definitions.

    reading: of the text.
    """
    lines = text.split("\n")
    for block in reading.blocks:
        shown = words_of(unescape(_LINE.sub("", block.html)))
        if lost := [*(words_of(_visible("\n".join(lines[block.start : block.end]))) - shown)]:
            line = next((at for at in range(block.start, block.end) if lost[0] in words_of(lines[at])), block.start)
            hint = _CELLS if block.kind == "table_open" else _HINT
            yield line, Message("text-lost", f"`{lost[0]}` would not be shown", hint)
    yield from _unused(text, reading.definitions)


def _visible(source: str) -> str:
    """Returns source text without markers of lists and labels of references."""
    for pattern in (_FENCE, _LIST_MARKER, _REFERENCE):
        source = pattern.sub(" ", source)
    return unescape(source)


def _unused(text: str, definitions: frozenset[str]) -> Iterator[tuple[int, Message]]:
    """Yields the definitions of links that no link uses: their text is hidden from readers."""
    used = {label.upper() for label in _LABEL.findall(text)}
    for match in _DEFINITION.finditer(text):
        if match[1].upper() in definitions - used:
            line = text.count("\n", 0, match.start())
            yield line, Message("unused-definition", f"no link uses `[{match[1]}]`", "remove the definition, or use it")
