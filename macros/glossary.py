"""A Python-Markdown extension: links each glossary term at its first use in the text of a page.

Only running text is linked: no headings, links, code or component output. The link is written as to a Markdown page, so
that the builder checks it and makes it relative. Both builders run the extension alike.
"""

import re
from collections.abc import Iterable
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from macros.extension import GuideExtension
from macros.records.library import Term

PAGE = "/glossary.md"
_NO_TEXT = {"a", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "script", "style"}


class Linker:
    """Links terms in one page: each of them once."""

    def __init__(self, terms: Iterable[Term]) -> None:
        """terms: the glossary. A name in capitals (MRI) is found in capitals only."""
        self.ids = {name.lower(): term.id for term in terms for name in (term.term, *term.also_called)}
        names = sorted({name for term in terms for name in (term.term, *term.also_called)}, key=len, reverse=True)
        patterns = [re.escape(name) if name.isupper() else f"(?i:{re.escape(name)})" for name in names]
        self.pattern = re.compile(rf"\b(?:{'|'.join(patterns)})s?\b") if patterns else None
        self.linked: set[str] = set()

    def link(self, element: Element) -> None:
        """Links the terms in an element and in all below it."""
        if element.tag in _NO_TEXT:
            return
        for child in list(element):
            self.link(child)
            position = list(element).index(child) + 1
            child.tail, links = self._split(child.tail)
            for offset, found in enumerate(links):
                element.insert(position + offset, found)
        element.text, links = self._split(element.text)
        for offset, found in enumerate(links):
            element.insert(offset, found)

    def _identifier(self, name: str) -> str:
        """The term that a name found in the text stands for; the text may use the plural."""
        return self.ids[name] if name in self.ids else self.ids[name.removesuffix("s")]

    def _split(self, text: str | None) -> tuple[str | None, list[Element]]:
        """The text before the first new term, and a link for each new term with the text behind it."""
        if not text or not self.pattern:
            return text, []
        before, links, end = None, list[Element](), 0
        for match in self.pattern.finditer(text):
            identifier = self._identifier(match[0].lower())
            if identifier in self.linked:
                continue
            self.linked.add(identifier)
            between = text[end : match.start()]
            if links:
                links[-1].tail = between
            else:
                before = between
            links.append(_anchor(match[0], identifier))
            end = match.end()
        if not links:
            return text, []
        links[-1].tail = text[end:]
        return before, links


def _anchor(text: str, identifier: str) -> Element:
    link = Element("a", {"href": f"{PAGE}#{identifier}", "class": "term"})
    link.text = text
    return link


class _Glossary(Treeprocessor):
    def __init__(self, terms: Iterable[Term]) -> None:
        super().__init__()
        self.terms = terms

    def run(self, root: Element) -> None:
        Linker(self.terms).link(root)


class GlossaryExtension(GuideExtension):
    """Links the guide's glossary."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the name that Python-Markdown calls)
        """Registers the step after inline text is parsed and before the builder rewrites links."""
        md.treeprocessors.register(_Glossary(self.guide.shared.glossary), "glossary", 10)


def makeExtension(**options: Any) -> GlossaryExtension:  # noqa: N802 (the name that Python-Markdown calls)
    """The entry point of Python-Markdown."""
    return GlossaryExtension(**options)
