"""A Python-Markdown extension: stashes the HTML of components while Markdown runs, and shows other HTML as text.

Markdown would parse the HTML of components, which takes longer than the rest of a page and could change it. So a call
returns a marker, and the HTML is stashed here. The two processors of raw HTML are removed, as Python-Markdown
recommends in place of its former safe mode.
"""

import re
from itertools import count

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor

_MARKER = re.compile(r'<div data-stash="(\d+)"></div>')
_numbers = count()
_stash: dict[int, str] = {}


def stash(html: str) -> str:
    """Stashes a block of HTML, and returns its marker: one line that Markdown does not change."""
    number = next(_numbers)
    _stash[number] = html
    return f'<div data-stash="{number}"></div>'


class StashPreprocessor(Preprocessor):
    """Protects markers as raw HTML."""

    def run(self, lines: list[str]) -> list[str]:
        """Stores each line that is a marker in the HTML stash of Python-Markdown."""
        return [self.md.htmlStash.store(line) if _MARKER.fullmatch(line) else line for line in lines]


class UnstashPostprocessor(Postprocessor):
    """Replaces each marker by its HTML."""

    def run(self, text: str) -> str:
        """Returns the text with the HTML, and removes it from the stash."""
        return _MARKER.sub(lambda match: _stash.pop(int(match[1]), ""), text)


class StashExtension(Extension):
    """Replaces markers by stashed HTML. Any other HTML is text."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the name that Python-Markdown calls)
        """Registers both processors, and removes those of raw HTML.

        The postprocessor runs after raw HTML is restored and before citations are numbered.
        """
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.preprocessors.register(StashPreprocessor(md), "stash", 20)
        md.postprocessors.register(UnstashPostprocessor(), "stash", 5)


makeExtension = StashExtension  # noqa: N816 (the name that Python-Markdown calls)
