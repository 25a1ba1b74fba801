"""Checks what Markdown adds to the text of a page: attributes, callouts, links and pictures."""

from collections.abc import Iterator
from functools import lru_cache

from macros.checks.addresses import link_messages
from macros.checks.markdown import check_fences, check_limits
from macros.checks.vocabulary import attribute_messages, callout_messages
from macros.content.guide import Guide
from macros.content.prose import without_calls
from macros.markdown.github import parse
from macros.models.issue import Issue, Message


def check_text(guide: Guide) -> Iterator[Issue]:
    """Yields the issues of the text of each page that can be parsed."""
    for page in guide.pages.values():
        if not any((*check_limits(page.source), *check_fences(page.source))):
            for line, message in text_messages(page.source.body):
                yield Issue(page.source.file, page.source.body_line + line, *message)


@lru_cache(maxsize=4096)
def text_messages(body: str) -> tuple[tuple[int, Message], ...]:
    """Returns the messages on a text, each with its line from 0. Cached, so that a preview checks what has changed."""
    text = without_calls(body)
    tokens, _ = parse(text)
    return (*attribute_messages(text), *callout_messages(tokens), *link_messages(tokens, text.split("\n")))
