"""Splits the text of a built page at its anchors into sections, for the search."""

from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

_EXCLUDED = (
    "dl:not(.glossary) dt, nav, .stamp, .flags, #sources, .refs, .find-page, aside.note, sup, script, "
    ".sized, button, .related, .sheet, .improve"
)
"""Elements that repeat on many pages, link to others, or have no text."""
_ANCHORS = "h2[id], h3[id], .glossary > [id], .technique[id]"
_HEADING = "h2, h3, dt"
_MARK = "\0"  # not in any page: HTML parsers replace it (HTML Standard, 13.2.5)


@dataclass(frozen=True)
class Section:
    """A section of a page. anchor, heading: empty for the text before the first anchor."""

    anchor: str
    heading: str
    text: str


def read_sections(tree: LexborHTMLParser) -> tuple[Section, ...]:
    """Returns the sections of a page; none without an article. Changes the tree."""
    article = tree.css_first("main article")
    return tuple(_sections(article)) if article else ()


def _sections(article: LexborNode) -> Iterator[Section]:
    for part in article.css(_EXCLUDED):
        part.decompose()
    anchors = article.css(_ANCHORS)
    headings = [("", ""), *((node.id or "", _heading(node)) for node in anchors)]
    for node in anchors:
        node.insert_before(_MARK)
    texts = article.text(separator=" ").split(_MARK)
    for (anchor, heading), text in zip(headings, texts, strict=True):
        yield Section(anchor, heading, text)


def _heading(node: LexborNode) -> str:
    """Returns the text of the node if it is a heading, else of the first heading in it."""
    heading = node if node.tag in ("h2", "h3") else node.css_first(_HEADING)
    return " ".join(heading.text().split()) if heading else ""
