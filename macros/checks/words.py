"""Checks that no word of a page is lost between its source and its readers."""

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from typing import Any

from markdown_it.token import Token

from macros.markdown.github import parse, render_tokens
from macros.models.issue import Message

_WORD = re.compile(r"[^\W_]+")
_LIST_MARKER = re.compile(r"^[ \t>]*(?:(?:[-+*]|\d+[.)])[ \t]+)+(?:\[[ xX]\] )?|^[ \t>]*\[[ xX]\] ", re.MULTILINE)
_REFERENCE = re.compile(r"\]\[([^\[\]]+)\]")
_FENCE = re.compile(r"^[ >]*(?:`{3,}|~{3,})\s*\S*", re.MULTILINE)
_DEFINITION = re.compile(r"^[ ]{0,3}\[([^\[\]]+)\]:", re.MULTILINE)
_HINT = "check the line above, and write it in another way"
_CELLS = "give each row as many cells as the head has, and write `\\|` for the sign itself"


def lost_words(text: str) -> Iterator[tuple[int, Message]]:
    """Yields the line, from 0, of each block with words that GitHub does not show, and of unused definitions."""
    tokens, environment = parse(text)
    lines = text.split("\n")
    for block in _top_level(tokens):
        start, end = block[0].map or (0, 0)
        shown = Counter(_words(render_tokens(block, environment)))
        written = Counter(_words(_visible("\n".join(lines[start:end]))))
        if lost := [word for word in written if written[word] > shown[word]]:
            line = next((at for at in range(start, end) if lost[0] in _words(lines[at])), start)
            hint = _CELLS if block[0].type == "table_open" else _HINT
            yield line, Message("text-lost", f"`{lost[0]}` would not be shown", hint)
    yield from _unused(text, environment)


def _top_level(tokens: list[Token]) -> Iterator[list[Token]]:
    block: list[Token] = []
    for token in tokens:
        block.append(token)
        if token.level == 0 and token.nesting <= 0:
            yield block
            block = []


def _visible(source: str) -> str:
    """Returns source text without markers of lists and labels of references."""
    for pattern in (_FENCE, _LIST_MARKER, _REFERENCE):
        source = pattern.sub(" ", source)
    return unescape(source)


def _words(text: str) -> list[str]:
    return _WORD.findall(unescape(text).casefold())


def _unused(text: str, environment: dict[str, Any]) -> Iterator[tuple[int, Message]]:
    """Yields the definitions of links that no link uses: their text is hidden from readers."""
    used = {label.casefold() for label in re.findall(r"\[([^\[\]]+)\](?!:)", text)}
    for match in _DEFINITION.finditer(text):
        label = match[1].casefold()
        if label.upper() in {key.upper() for key in environment.get("references", {})} and label not in used:
            line = text.count("\n", 0, match.start())
            yield line, Message("unused-definition", f"no link uses `[{match[1]}]`", "remove the definition, or use it")
