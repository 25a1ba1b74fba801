"""Parses a built page once, as a browser does, for the checks, the search and the reports."""

import re
from collections import Counter
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

from macros.content.prose import words_of
from macros.models.issue import Issue
from macros.site.markup import check_markup
from macros.site.reading import Reading, grade_sentences, sentences
from macros.site.sections import Section, read_sections

_LINKS = ("href", "src", "poster")
_WITH_LINK = ", ".join(f"[{name}]" for name in (*_LINKS, "srcset"))
_CITED = re.compile(r'<li id="ref-([^"]+)"')
_GALLERY = 'class="specimen__live"'
"""Marks the gallery of components, whose examples belong to other pages."""


@dataclass(frozen=True)
class Document:
    """A parsed page.

    path: the file below the site. html: the source. canonical: the canonical URL, or empty. cited: the keys of the
    sources that it lists. ids: in order, with duplicates. links: as written, without duplicates. tags: the number of
    each element in the article. issues: markup that is not allowed. sections: the text for the search; empty without
    an article. sentences: of the running text, without code. reading: how hard they are to read; None without any.
    words: those of the article.
    """

    path: str
    html: str
    canonical: str
    cited: list[str]
    ids: list[str]
    links: list[str]
    tags: Counter[str]
    issues: list[Issue]
    sections: tuple[Section, ...]
    sentences: tuple[str, ...]
    reading: Reading | None
    words: Counter[str]


def parse_document(path: str, html: str) -> Document:
    """Parses a page with lexbor, which follows the HTML standard."""
    tree = LexborHTMLParser(html)
    found = sentences(tree.clone())
    return Document(
        path=path,
        html=html,
        canonical=_canonical(tree),
        cited=cited_in(html),
        ids=[value for node in tree.css("[id]") if (value := node.attributes["id"])],
        links=list(dict.fromkeys(link for node in tree.css(_WITH_LINK) for link in _links(node.attributes))),
        tags=Counter(node.tag or "" for node in tree.css("article *")),
        issues=list(check_markup(path, tree)),
        sentences=tuple(found),
        reading=grade_sentences(found),
        words=words_of(" ".join(node.text(separator=" ") for node in tree.css("main article"))),
        sections=read_sections(tree),  # last: it changes the tree
    )


def cited_in(html: str) -> list[str]:
    """Returns the keys of the sources that a page lists, in order; none for the gallery, which shows other pages."""
    return [] if _GALLERY in html else _CITED.findall(html)


def _canonical(tree: LexborHTMLParser) -> str:
    link = tree.css_first('link[rel="canonical"]')
    return (link.attributes["href"] or "") if link else ""


def _links(attributes: dict[str, str | None]) -> list[str]:
    sources = [part.split()[0] for part in (attributes.get("srcset") or "").split(",") if part.strip()]
    return [attributes[name] or "" for name in _LINKS if name in attributes] + sources
