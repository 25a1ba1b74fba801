"""Links each glossary term at its first use in the text of a page.

Only running text is linked: no headings, links, code or component output. The link names the Markdown file, so that the
builder checks it and makes it relative.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from xml.etree.ElementTree import Element

from macros.models.library import Term

PAGE = "/glossary.md"
_NOT_LINKED = {"a", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "script", "style", "summary"}


class TermPattern:
    """Finds the names of terms in text."""

    def __init__(self, terms: Iterable[Term]) -> None:
        """terms: the glossary. A name in capitals (MRI) matches capitals only."""
        self.ids = {name.lower(): term.id for term in terms for name in (term.term, *term.also_called)}
        names = sorted({name for term in terms for name in (term.term, *term.also_called)}, key=len, reverse=True)
        patterns = [re.escape(name) if name.isupper() else f"(?i:{re.escape(name)})" for name in names]
        self.pattern = re.compile(rf"\b(?:{'|'.join(patterns)})s?\b") if patterns else None

    def term_id(self, name: str) -> str:
        """Returns the id of the term that a match names, in lower case; the match may be a plural."""
        return self.ids[name] if name in self.ids else self.ids[name.removesuffix("s")]


class TermLinker:
    """Links each term once on a page."""

    def __init__(self, terms: TermPattern) -> None:
        self.terms = terms
        self.linked: set[str] = set()

    def link(self, element: Element) -> None:
        """Links the terms in an element and its descendants."""
        if element.tag in _NOT_LINKED:
            return
        position = 0
        for child in list(element):
            self.link(child)
            child.tail, links = self._split(child.tail)
            position += 1
            element[position:position] = links
            position += len(links)
        element.text, links = self._split(element.text)
        element[0:0] = links

    def _split(self, text: str | None) -> tuple[str | None, list[Element]]:
        """Returns the text before the first new term, and a link for each new term with the text after it."""
        if not text or not self.terms.pattern:
            return text, []
        before, links, end = None, list[Element](), 0
        for match in self.terms.pattern.finditer(text):
            term_id = self.terms.term_id(match[0].lower())
            if term_id in self.linked:
                continue
            self.linked.add(term_id)
            between = text[end : match.start()]
            if links:
                links[-1].tail = between
            else:
                before = between
            links.append(_link(match[0], term_id))
            end = match.end()
        if not links:
            return text, []
        links[-1].tail = text[end:]
        return before, links


def _link(text: str, term_id: str) -> Element:
    link = Element("a", {"href": f"{PAGE}#{term_id}", "class": "term"})
    link.text = text
    return link


@lru_cache(maxsize=1)
def term_pattern(terms: tuple[Term, ...]) -> TermPattern:
    """Returns the pattern of a glossary. Cached, because each page is rendered by a new instance of Markdown."""
    return TermPattern(terms)
