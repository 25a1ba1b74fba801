"""A Python-Markdown extension: puts each component's HTML in its place when Markdown is done with the text around it.

Markdown would read that HTML again from end to end, which costs more than all the rest of a page, and could take it
apart. So a call leaves a placeholder, and the HTML waits here. Both builders run the extension alike.
"""

import re
from itertools import count
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor

_PLACE = re.compile(r'<div data-held="(\d+)"></div>')
_numbers = count()
_held: dict[int, str] = {}


def held(html: str) -> str:
    """A placeholder for a block of HTML: one line, which Markdown leaves alone."""
    number = next(_numbers)
    _held[number] = html
    return f'<div data-held="{number}"></div>'


class _Placed(Postprocessor):
    def run(self, text: str) -> str:
        return _PLACE.sub(lambda match: _held.pop(int(match[1]), ""), text)


class PlaceholderExtension(Extension):
    """Replaces placeholders by what they stand for, once."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the name that Python-Markdown calls)
        """Registers the step after raw HTML is back in place, and before citations are numbered."""
        md.postprocessors.register(_Placed(), "placeholders", 5)


def makeExtension(**options: Any) -> PlaceholderExtension:  # noqa: N802 (the name that Python-Markdown calls)
    """The entry point of Python-Markdown."""
    return PlaceholderExtension(**options)
