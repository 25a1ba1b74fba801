"""Splits the text of a built page at its anchors into sections, for the search."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

_EXCLUDED = (
    "dl:not(.glossary) dt, nav, .stamp, .alert, .marks, .legend, .share, #sources, .sources, .refs, .find-page, "
    "figure.beside, .drawing, div.note, sup, script, button, .related, .sheet, .whose"
)
"""Elements that repeat on many pages, link to others, or have no text."""
_ANCHORS = "h2[id], h3[id], .glossary > [id], .technique[id], tbody > [id]"
_HEADING = "h2, h3, dt, th b"
_BLOCKS = "p, li, dt, dd, th, td, caption, figcaption, summary, h1, h2, h3, h4"
_MARK = "\0"  # not in any page: HTML parsers replace it (HTML Standard, 13.2.5)
_BLOCK_MARK = "\x01"  # not in any page: not allowed in HTML
_BEFORE_PUNCTUATION = re.compile(r" +(?=[.,;:?!)\u201d])|(?<=[(\u201c]) +")


@dataclass(frozen=True)
class Section:
    """A section of a page, as an excerpt can show it. anchor, heading: empty for the text before the first anchor.

    text: without the heading. A block that does not end with punctuation is followed by a middle dot.
    """

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
    for block in article.css(_BLOCKS):
        block.insert_before(_BLOCK_MARK)
    texts = article.text(separator=" ").split(_MARK)
    for (anchor, heading), text in zip(headings, texts, strict=True):
        yield Section(anchor, heading, _read(text, heading))


def _read(text: str, heading: str) -> str:
    """Joins the blocks of a section in one line, without its heading."""
    blocks = [_BEFORE_PUNCTUATION.sub("", " ".join(block.split())) for block in text.split(_BLOCK_MARK)]
    blocks = [block for block in blocks if block]
    if blocks and blocks[0] == heading:
        del blocks[0]
    return " ".join(block if block[-1] in ".,;:?!" else f"{block} ·" for block in blocks).removesuffix(" ·")


def _heading(node: LexborNode) -> str:
    """Returns the text of the node if it is a heading, else of the first heading in it."""
    heading = node if node.tag in ("h2", "h3") else node.css_first(_HEADING)
    return " ".join(heading.text().split()) if heading else ""
