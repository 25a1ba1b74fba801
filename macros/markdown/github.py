"""Parses Markdown as GitHub does, with the callouts, definition lists and captions that Material adds."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.gfm import gfm_plugin

LINE = "data-line"
"""The attribute with the line of a block, from 0."""
MAX_NESTING = 40
"""Maximum nesting of blocks and inline marks."""
_CAPTION = re.compile(r"\s*[a-z-]*caption\s*\Z")


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": MAX_NESTING}).use(gfm_plugin)
    setattr(parser, "validateLink", lambda _: True)  # noqa: B010 (a method; macros/site/markup.py checks addresses)
    parser.use(admon_plugin).use(deflist_plugin)
    return parser.use(container_plugin, "caption", marker="/", validate=lambda name, _: bool(_CAPTION.match(name)))


@cache
def _block_parser() -> MarkdownIt:
    return MarkdownIt.disable(_parser.__wrapped__(), ["inline"])


@dataclass(frozen=True)
class Rendered:
    """A top-level block as GitHub renders it. start, end: its lines, from 0. html: with the line of each block."""

    start: int
    end: int
    kind: str
    html: str


@dataclass(frozen=True)
class Reading:
    """A text as GitHub reads it. tokens: of markdown-it. definitions: the labels of links, in upper case."""

    tokens: tuple[Token, ...]
    blocks: tuple[Rendered, ...]
    definitions: frozenset[str]

    @property
    def html(self) -> str:
        """Returns the HTML of the text."""
        return "".join(block.html for block in self.blocks)


def read(text: str) -> Reading:
    """Parses and renders a text. HTML in it is text."""
    environment: dict[str, Any] = {}
    tokens = _parser().parse(text, environment)
    for token in tokens:
        if token.map and token.nesting >= 0:
            token.attrSet(LINE, str(token.map[0]))
    labels = frozenset(label.upper() for label in environment.get("references", {}))
    return Reading(tuple(tokens), tuple(_rendered(tokens, environment)), labels)


def _rendered(tokens: list[Token], environment: dict[str, Any]) -> Iterator[Rendered]:
    start = 0
    for index, token in enumerate(tokens):
        if token.level == 0 and token.nesting <= 0:
            first, last = tokens[start].map or (0, 0)
            html = _parser().renderer.render(tokens[start : index + 1], _parser().options, environment)
            yield Rendered(first, last, tokens[start].type, html)
            start = index + 1


def parse_blocks(text: str) -> list[Token]:
    """Returns the tokens of a text without those of its inline text."""
    return _block_parser().parse(text)
