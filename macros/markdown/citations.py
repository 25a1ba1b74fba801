"""Turns `[^key]` into numbered links, and fills the list of sources from the records.

It works on the finished HTML of a page, because components cite too, and numbers follow the order on the page. Keys are
checked with the records (macros/checks/references.py).
"""

import re
from functools import lru_cache

from markupsafe import Markup

from macros.components.reference_list import SLOT
from macros.components.rendering import environment
from macros.content.prose import CITATION_IN_HTML
from macros.models.shared import Reference


def number_citations(html: str, references: dict[str, Reference]) -> str:
    """Returns the HTML of a page with citations numbered in order of first use, and its list of sources filled.

    Brackets keep the numbers apart from those of the text, and from each other, where a page is copied or translated.
    """
    numbers: dict[str, int] = {}

    def link(match: re.Match[str]) -> str:
        key = match[2]
        if key not in references:
            return match[0]
        return f'<sup><a href="#ref-{key}">[{numbers.setdefault(key, len(numbers) + 1)}]</a></sup>'

    numbered = CITATION_IN_HTML.sub(link, html)
    if SLOT not in numbered:
        return numbered
    template = environment().get_template("reference_list/entries.html")
    return numbered.replace(SLOT, template.render(entries=[_entry(references[key]) for key in numbers]))


@lru_cache(maxsize=10_000)
def _entry(reference: Reference) -> Markup:
    """Renders a list entry, which is the same on each page that cites the source."""
    return Markup(environment().get_template("reference_list/listed.html").render(reference=reference))  # noqa: S704
