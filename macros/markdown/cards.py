"""A Python-Markdown extension: joins the cards of calls that stand one below the other into one list."""

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor

_SEAM = re.compile(r'</ul>\s*<ul class="cards wide">')


class _Cards(Postprocessor):
    def run(self, text: str) -> str:
        return _SEAM.sub("", text)


class CardsExtension(Extension):
    """Joins lists of cards."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the name that Python-Markdown calls)
        """Registers the postprocessor after component HTML is restored and before citations are numbered."""
        md.postprocessors.register(_Cards(), "cards", 3)


makeExtension = CardsExtension  # noqa: N816 (the name that Python-Markdown calls)
