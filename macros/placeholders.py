"""A Python-Markdown extension: the HTML of a page is that of its components, put in its place when Markdown is done.

HTML in the text of a page is shown as text: its two steps are taken out, as Python-Markdown advises in place of its
former safe mode. Markdown would read the HTML of components again from end to end, which costs more than all the rest
of a page, and could take it apart. So a call leaves a placeholder, and the HTML waits here. Both builders run the
extension alike.
"""

import re
from itertools import count
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor

_PLACE = re.compile(r'<div data-held="(\d+)"></div>')
_numbers = count()
_held: dict[int, str] = {}


def held(html: str) -> str:
    """A placeholder for a block of HTML: one line, which Markdown leaves alone."""
    number = next(_numbers)
    _held[number] = html
    return f'<div data-held="{number}"></div>'


class _Kept(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        return [self.md.htmlStash.store(line) if _PLACE.fullmatch(line) else line for line in lines]


class _Placed(Postprocessor):
    def run(self, text: str) -> str:
        return _PLACE.sub(lambda match: _held.pop(int(match[1]), ""), text)


class PlaceholderExtension(Extension):
    """Replaces placeholders by what they stand for, once, and takes nothing else for HTML."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the name that Python-Markdown calls)
        """Takes out the steps that let HTML through, and registers one before and one after the rest of Markdown.

        The last comes after raw HTML is back in place, and before citations are numbered.
        """
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.preprocessors.register(_Kept(md), "placeholders", 20)
        md.postprocessors.register(_Placed(), "placeholders", 5)


def makeExtension(**options: Any) -> PlaceholderExtension:  # noqa: N802 (the name that Python-Markdown calls)
    """The entry point of Python-Markdown."""
    return PlaceholderExtension(**options)
