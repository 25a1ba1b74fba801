"""A Python-Markdown extension: turns `[^key]` into numbered links and lists the sources, from the records.

It works on the finished HTML of a page, because components cite too and numbers go by the order on the page. Both
builders run it alike. Keys are checked with the records (macros/records/crosscheck.py).
"""

import re
from functools import lru_cache
from typing import Any

from markdown import Markdown
from markdown.postprocessors import Postprocessor
from markupsafe import Markup

from macros.components.reference_list import PLACE
from macros.components.rendering import environment
from macros.extension import GuideExtension
from macros.records.prose import CITATION_IN_HTML
from macros.records.shared import Reference


class _Citations(Postprocessor):
    def __init__(self, references: dict[str, Reference]) -> None:
        super().__init__()
        self.references = references

    def run(self, text: str) -> str:
        return cited(text, self.references)


def cited(html: str, references: dict[str, Reference]) -> str:
    """The HTML of a page with its citations numbered in order of first use, and its list of sources filled."""
    numbers: dict[str, int] = {}

    def number(match: re.Match[str]) -> str:
        key = match[2]
        if key not in references:
            return match[0]
        place = numbers.setdefault(key, len(numbers) + 1)
        return f'<sup><a href="#ref-{key}">{place}</a></sup>'

    numbered = CITATION_IN_HTML.sub(number, html)
    if PLACE not in numbered:
        return numbered
    listed = environment().get_template("reference_list/entries.html")
    return numbered.replace(PLACE, listed.render(entries=[_entry(references[key]) for key in numbers]))


@lru_cache(maxsize=10_000)
def _entry(reference: Reference) -> Markup:
    """A source in a list: alike on each page that cites it."""
    return Markup(environment().get_template("reference_list/listed.html").render(reference=reference))  # noqa: S704


class CitationExtension(GuideExtension):
    """Cites from the guide's references."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the name that Python-Markdown calls)
        """Registers the step after all others: raw HTML is back in place by then."""
        md.postprocessors.register(_Citations(self.guide.shared.references), "citations", 0)


def makeExtension(**options: Any) -> CitationExtension:  # noqa: N802 (the name that Python-Markdown calls)
    """The entry point of Python-Markdown."""
    return CitationExtension(**options)
