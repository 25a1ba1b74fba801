"""Finds marks of Markdown that the site does not support, and that readers would see."""

import re
from collections.abc import Iterator
from itertools import islice

from selectolax.lexbor import LexborHTMLParser

from macros.content.prose import CITATION
from macros.markdown.icons import icon_path
from macros.models.issue import Message

_WITHOUT_MARKS = "code, pre, script, svg, .magiclink"
_BLOCKS = "p, li, dd, dt, td, th, h1, h2, h3, h4, summary, figcaption"
_MARKS = (
    (r"^:::\w*|(?<!\S):::(?=\s|$)", "write a callout as `> [!NOTE]` or `!!! note`"),
    (r"^!!!|^\?\?\?\+?|^///", "leave an empty line above, and indent the text below by 4 spaces"),
    (r"\[![A-Za-z]+\]", "write `> [!NOTE]` alone in its line, with NOTE, TIP, IMPORTANT, WARNING or CAUTION"),
    (r"^===[+!]? \"", "tabs are not supported; use headings"),
    (r"\[[ xX]\]|^\[\]", "write a task as `- [ ] Text`"),
    (r"^[\u2022\u25cf\u25e6\u25aa\u2023\u00b7\u2043\uf0b7]", "write a list item as `- Text`"),
    (r"^[-+](?=[A-Za-z])|^\d+[.)](?=[A-Za-z])", "leave a space after the mark of a list item"),
    (r"^[a-z][.)] ", "write the items of a list as `1. Text`"),
    (r"!\[|\]\[|\]\(|\[[^\[\]]+\](?=\s\()", "write a link as `[text](address)`, and a picture as `![text](file)`"),
    (r"^\[[^\[\]]+\]:", "write a definition alone: `[name]: address`"),
    (r"\[\[|\]\]", "write a link as `[text](page.md)`"),
    (r"\{[:#.]", "put `{: #name }` right after a heading, or on the line below a paragraph"),
    (r"\{\+\+|\{--|\{~~|\{>>|\{==", "remove the marks of changes"),
    (r"~~|\*\*|__(?=\w)|(?<=\w)__", "leave no space inside the marks, and close them"),
    (r"(?<!=)==(?!=)", "leave no space inside the marks, and close them"),
    (r"\+\+\S|\^\^\S|(?<=\w)\^\w+\^", "it is not supported; write words"),
    (r"\$\$|\\[(\[]|\$[A-Za-z\\][^$]*\$", "formulas are not supported; write words"),
    (r"\|\|", "spoilers are not supported; use folded details (`???`)"),
    (r"^\|.*\|$|^[-:| ]*-\|[-:| ]*$", "put empty lines above and below the table, and `| --- |` below its head"),
    (r"^>", "start each line of a quote with `> `"),
    (r"`", "write code between two of the same marks"),
    (r"&#?\w+;", "write the sign itself"),
    (r"--8<--|%%|<<<|^@\w+ ", "including other files is not supported; write text"),
)  # fmt: skip
"""Marks that are shown raw, and what to write in their place."""
_PATTERNS = tuple((re.compile(pattern), hint) for pattern, hint in _MARKS)
ICON = re.compile(r"(?<![\w:]):[a-z][\w+-]*:(?![\w:])")


def raw_marks(html: str) -> Iterator[tuple[str, Message]]:
    """Yields each mark in the text of a page that is not supported, with the text from it on."""
    tree = LexborHTMLParser(CITATION.sub("", html))
    for node in tree.css(_WITHOUT_MARKS):
        node.replace_with("code")
    for text in _texts(tree):
        for line in text.split("\n"):
            yield from islice(_marks(line), 1)


def _marks(line: str) -> Iterator[tuple[str, Message]]:
    for pattern, hint in _PATTERNS:
        for match in pattern.finditer(line):
            yield match[0], Message("raw-mark", f"readers would see `{match[0][:40]}`", hint)
    for match in ICON.finditer(line):
        if not icon_path(match[0].strip(":")):
            hint = "use an icon of Material's set, such as `:material-phone:`, or write the emoji itself"
            yield match[0], Message("unknown-icon", f"`{match[0]}` is no icon", hint)


def _texts(tree: LexborHTMLParser) -> Iterator[str]:
    """Yields the lines of text of each block, the inner blocks first, so that no text is read twice."""
    for block in reversed(tree.css(_BLOCKS)):
        yield block.text().strip()
        block.decompose()
