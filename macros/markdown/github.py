"""Parses Markdown as GitHub does, with the callouts, definition lists and captions that Material adds."""

import re
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


def parse(text: str) -> tuple[list[Token], dict[str, Any]]:
    """Returns the tokens of a text, and its link definitions under `references`. HTML is text."""
    environment: dict[str, Any] = {}
    return _parser().parse(text, environment), environment


def parse_blocks(text: str) -> list[Token]:
    """Returns the tokens of a text without those of its inline text."""
    return _block_parser().parse(text)


def render(text: str) -> str:
    """Returns the HTML of a text. Each block has its line in the attribute `data-line`."""
    tokens, environment = parse(text)
    for token in tokens:
        if token.map and token.nesting >= 0:
            token.attrSet(LINE, str(token.map[0]))
    return render_tokens(tokens, environment)


def render_tokens(tokens: list[Token], environment: dict[str, Any]) -> str:
    """Returns the HTML of tokens."""
    html: str = _parser().renderer.render(tokens, _parser().options, environment)
    return html
