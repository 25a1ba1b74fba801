"""A Python-Markdown extension: gives the tables that editors write a caption, and heads for their columns and rows.

The paragraph right above a table is its caption; the first cell of each row names the row. The rules are those of WCAG
2.2, technique H39 (caption) and H63 (scope). Both builders run the extension alike.
"""

from itertools import pairwise
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor


class _Tables(Treeprocessor):
    def run(self, root: Element) -> None:
        for parent in list(root.iter()):
            for above, table in pairwise(list(parent)):
                if (above.tag, table.tag) == ("p", "table"):
                    _caption(parent, above, table)
        for table in root.iter("table"):
            _scope(table)


def _caption(parent: Element, paragraph: Element, table: Element) -> None:
    """Moves a paragraph into the table as its caption."""
    parent.remove(paragraph)
    paragraph.tag, paragraph.tail = "caption", "\n"
    table.insert(0, paragraph)


def _scope(table: Element) -> None:
    """Says which cells are heads, and of what."""
    for cell in table.iterfind("thead/tr/th"):
        cell.set("scope", "col")
    for row in table.iterfind("tbody/tr"):
        row[0].tag = "th"
        row[0].set("scope", "row")


class TablesExtension(Extension):
    """Captions and heads for tables."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the name that Python-Markdown calls)
        """Registers the step after inline text is parsed and before the glossary is linked."""
        md.treeprocessors.register(_Tables(), "captions", 15)


def makeExtension(**options: Any) -> TablesExtension:  # noqa: N802 (the name that Python-Markdown calls)
    """The entry point of Python-Markdown."""
    return TablesExtension(**options)
