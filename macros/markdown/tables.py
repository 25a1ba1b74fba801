"""Adds a caption and header cells to tables, and aligns columns without inline styles.

The paragraph right above a table, or its `/// caption`, becomes its caption, and the first cell of each row a header,
as in techniques H39 (caption) and H63 (scope) of WCAG 2.2.
"""

from itertools import pairwise
from xml.etree.ElementTree import Element


def complete_tables(root: Element) -> None:
    """Adds captions, header cells and alignment to the tables of a page."""
    for figure in list(root.iter("figure")):
        _unwrap(figure)
    for parent in list(root.iter()):
        for above, table in pairwise(list(parent)):
            if (above.tag, table.tag) == ("p", "table") and table.find("caption") is None:
                _caption(parent, above, table)
    for table in root.iter("table"):
        _scope(table)
        _align(table)


def _unwrap(figure: Element) -> None:
    """Turns a figure of a table into the table, with the text of its caption."""
    if [child.tag for child in figure] == ["table", "figcaption"]:
        table, caption = figure
        figure.tag = "table"
        figure[:] = [caption, *table]
        caption.tag = "caption"
        if [child.tag for child in caption] == ["p"]:
            caption.text, caption[:] = caption[0].text, caption[0][:]


def _caption(parent: Element, paragraph: Element, table: Element) -> None:
    """Moves a paragraph into the table as its caption."""
    parent.remove(paragraph)
    paragraph.tag, paragraph.tail = "caption", "\n"
    table.insert(0, paragraph)


def _scope(table: Element) -> None:
    """Marks the header cells of columns and rows."""
    for cell in table.iterfind("thead/tr/th"):
        cell.set("scope", "col")
    for row in table.iterfind("tbody/tr"):
        row[0].tag = "th"
        row[0].set("scope", "row")


def _align(table: Element) -> None:
    """Replaces the inline style of each aligned cell: the content security policy forbids it."""
    for cell in table.iter():
        if style := cell.attrib.pop("style", ""):
            cell.set("data-align", style.removeprefix("text-align:").strip(" ;"))
