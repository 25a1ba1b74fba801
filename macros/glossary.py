"""A Python-Markdown extension: links each glossary term at its first use in the text of a page.

Only running text is linked: no headings, links, code or component output. The link is written as to a Markdown page, so
that the builder checks it and makes it relative. Both builders run the extension alike.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from macros.extension import GuideExtension
from macros.records.guide import Guide
from macros.records.library import Term

PAGE = "/glossary.md"
_NO_TEXT = {"a", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "script", "style"}


class Names:
    """The names of terms, and how a text is searched for them."""

    def __init__(self, terms: Iterable[Term]) -> None:
        """terms: the glossary. A name in capitals (MRI) is found in capitals only."""
        self.ids = {name.lower(): term.id for term in terms for name in (term.term, *term.also_called)}
        names = sorted({name for term in terms for name in (term.term, *term.also_called)}, key=len, reverse=True)
        patterns = [re.escape(name) if name.isupper() else f"(?i:{re.escape(name)})" for name in names]
        self.pattern = re.compile(rf"\b(?:{'|'.join(patterns)})s?\b") if patterns else None

    def identifier(self, name: str) -> str:
        """The term that a name found in the text stands for; the text may use the plural."""
        return self.ids[name] if name in self.ids else self.ids[name.removesuffix("s")]


class Linker:
    """Links terms in one page: each of them once."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.linked: set[str] = set()

    def link(self, element: Element) -> None:
        """Links the terms in an element and in all below it."""
        if element.tag in _NO_TEXT:
            return
        behind = 0
        for child in list(element):
            self.link(child)
            child.tail, links = self._split(child.tail)
            behind += 1
            element[behind:behind] = links
            behind += len(links)
        element.text, links = self._split(element.text)
        element[0:0] = links

    def _split(self, text: str | None) -> tuple[str | None, list[Element]]:
        """The text before the first new term, and a link for each new term with the text behind it."""
        if not text or not self.names.pattern:
            return text, []
        before, links, end = None, list[Element](), 0
        for match in self.names.pattern.finditer(text):
            identifier = self.names.identifier(match[0].lower())
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
    def __init__(self, names: Names) -> None:
        super().__init__()
        self.names = names

    def run(self, root: Element) -> None:
        Linker(self.names).link(root)


@lru_cache(maxsize=1)
def _names(guide: Guide) -> Names:
    return Names(guide.shared.glossary)


class GlossaryExtension(GuideExtension):
    """Links the guide's glossary."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the name that Python-Markdown calls)
        """Registers the step after inline text is parsed and before the builder rewrites links."""
        md.treeprocessors.register(_Glossary(_names(self.guide)), "glossary", 10)


def makeExtension(**options: Any) -> GlossaryExtension:  # noqa: N802 (the name that Python-Markdown calls)
    """The entry point of Python-Markdown."""
    return GlossaryExtension(**options)
