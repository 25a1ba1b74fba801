"""Checks that each page shows what GitHub's preview shows, with all its words and without raw marks.

The text is rendered as the site renders it and as GitHub does. Where blocks differ, the line is refused. Results are
kept by content, so that a preview compares only what has changed.
"""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from macros.checks.calls import may_render
from macros.checks.differences import compare
from macros.checks.raw_marks import raw_marks
from macros.checks.text import read_text
from macros.content.guide import Guide
from macros.content.prose import without_calls, without_code
from macros.markdown.dialect import Dialect
from macros.markdown.structure import read_blocks
from macros.models.issue import Issue, Message

_NOTE = re.compile(r"^[ ]{0,3}\[\^[^\[\]\s]+\]:", re.MULTILINE)


def check_parity(guide: Guide, dialect: Dialect, issues: Collection[Issue]) -> Iterator[Issue]:
    """Yields an issue for each block that readers would not see as in GitHub's preview.

    issues: those of the sources. A text with other issues is not compared: its differences may follow from them.
    """
    in_text = {issue.file for issue in issues if issue.line >= _first_line(guide, issue.file)}
    for page in guide.pages.values():
        if may_render(page) and page.source.file not in in_text:
            for line, message in differences(page.source.body, dialect):
                yield Issue(page.source.file, page.source.body_line + line, *message)


def _first_line(guide: Guide, file: str) -> int:
    page = guide.pages.get(file.partition("/")[2])
    return page.source.body_line if page else 1


@lru_cache(maxsize=4096)
def differences(body: str, dialect: Dialect) -> tuple[tuple[int, Message], ...]:
    """Returns the lines, from 0, in which readers would not see what GitHub's preview shows."""
    text, reading = without_calls(body), read_text(body)
    if notes := tuple(_notes(text)):
        return notes
    html = dialect.render(text)
    if found := tuple(compare(read_blocks(reading.html), read_blocks(html))):
        return found
    marks = ((_line_of(mark, text), message) for mark, message in raw_marks(html))
    return (*dict.fromkeys(marks), *reading.lost)


def _notes(text: str) -> Iterator[tuple[int, Message]]:
    for match in _NOTE.finditer(without_code(text)):
        hint = "write it in the text; a source is cited as `[^key]`, and stands in references.yml"
        yield text.count("\n", 0, match.start()), Message("footnote", f"`{match[0]}` starts a footnote", hint)


def _line_of(mark: str, text: str) -> int:
    return text.count("\n", 0, max(without_code(text).find(mark), 0))
