"""Checks what Markdown adds to the text of a page: attributes, callouts, links and pictures.

Each text is read once as GitHub reads it. What follows from that is kept by content, so that a preview checks only what
has changed.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from selectolax.lexbor import LexborHTMLParser

from macros.checks.addresses import link_messages
from macros.checks.markdown import check_fences, check_limits
from macros.checks.raw_marks import ICON
from macros.checks.vocabulary import attribute_messages, callout_messages
from macros.checks.words import lost_words
from macros.content.guide import Guide
from macros.content.prose import CITATION, cut, without_calls, words_of
from macros.markdown.attributes import without_attributes
from macros.markdown.github import read
from macros.models.issue import Issue, Message

ABBREVIATION = re.compile(r"^\*\[([^\]\n]+)\]:.*$", re.MULTILINE)
"""The definition of an abbreviation."""
_CALL = re.compile(r"<p[^<>]*>call</p>")
Found = tuple[tuple[int, Message], ...]
"""Lines, from 0, with their messages."""


@dataclass(frozen=True)
class Text:
    """A text as GitHub reads it. refused, lost: messages. html: as GitHub renders it. words: those for readers."""

    refused: Found
    lost: Found
    html: str
    words: Counter[str]


def check_text(guide: Guide) -> Iterator[Issue]:
    """Yields the issues of the text of each page that can be parsed."""
    for page in guide.pages.values():
        if not any((*check_limits(page.source), *check_fences(page.source))):
            for line, message in read_text(page.source.body).refused:
                yield Issue(page.source.file, page.source.body_line + line, *message)


@lru_cache(maxsize=4096)
def read_text(body: str) -> Text:
    """Reads the text of a page without attributes and abbreviations, which GitHub shows as text."""
    text = without_calls(body)
    plain = cut(without_attributes(text), ABBREVIATION)
    reading = read(plain)
    links = link_messages(reading.tokens, plain.split("\n"))
    return Text(
        refused=(*attribute_messages(text), *callout_messages(reading.tokens), *links),
        lost=(*lost_words(plain, reading), *_unused_abbreviations(text, plain)),
        html=reading.html,
        words=_visible_words(reading.html),
    )


def _visible_words(html: str) -> Counter[str]:
    """Returns the words that readers see, without those of calls, citations and icons."""
    shown = LexborHTMLParser(_CALL.sub("", CITATION.sub("", html))).text(separator=" ")
    return words_of(ICON.sub("", shown))


def _unused_abbreviations(text: str, plain: str) -> Iterator[tuple[int, Message]]:
    for match in ABBREVIATION.finditer(text):
        if match[1] not in plain:
            message = f"the page does not use the abbreviation `{match[1]}`"
            yield text.count("\n", 0, match.start()), Message("unused-definition", message, "remove its definition")
