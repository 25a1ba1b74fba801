"""What the checks need to know of the text below the front matter: citations, headings and numbers, with lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from macros.records.fields import FILL_IN
from macros.records.source import Source

# Each pattern stops where another match could start, so that looking takes as long as the text and no longer.
CITATION = re.compile(r"\[\^([^\[\]\s]+)\]")
CITATION_IN_HTML = re.compile(rf"<(code|pre|script)\b.*?</\1>|{CITATION.pattern}", re.DOTALL)
"""A citation in HTML, its key as the second group; or what is no citation, because it is shown as it was written."""
_CITED = re.compile(r"\[\^([^\[\]\n]+)\]")
FENCE = re.compile(r"(`{3,}|~{3,}) *[\w#.+-]* *")
"""The line that opens fenced code (markdown.extensions.fenced_code). What else that allows is refused."""
_INLINE_CODE = re.compile(r"`[^`\n]+`")
_CALL = re.compile(r"\{\{(?:(?!\{\{).)*?\}\}|\{%(?:(?!\{%).)*?%\}", re.DOTALL)  # what is no call is refused
_LINK_TARGET = re.compile(r"\]\([^)\]]*\)|<[^<>\s:@]+[:@][^<>\s]*>")
_ATTRIBUTES = re.compile(r"\{(?::|(?=[^{}\n=]*=)[ ]*[^\d\s{}])[^{}\n]*\}")
_HEADING = re.compile(r"^#{1,6}[ \t]+\S.*$", re.MULTILINE)
_HEADING_ATTRIBUTES = re.compile(r"[ \t]\{[^{}]*\}$")
_LIST_MARK = re.compile(r"^[ \t]*\d+\.(?=[ \t])", re.MULTILINE)
_FILL_IN = re.compile(FILL_IN)
_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")


@dataclass(frozen=True)
class Found:
    """A piece of text and the line of the file on which it stands."""

    line: int
    text: str


def citations(source: Source) -> Iterator[Found]:
    """The keys cited in the text, as `[^key]`."""
    return find(_CITED, without_code(source.body), source, group=1)


def headings(source: Source, level: int) -> Iterator[Found]:
    """The headings of one level. All stand as `## Text` at the start of a line (macros/records/markdown.py)."""
    for found in find(_HEADING, without_code(source.body), source):
        marks, title = found.text.split(maxsplit=1)
        if len(marks) == level:
            yield Found(found.line, _title(title))


def numbers(source: Source) -> Iterator[Found]:
    """The figures in the text as a reader sees it: without calls, code, links, citations, attributes and list marks."""
    body = without_code(source.body)
    for pattern in (_CALL, CITATION, _LINK_TARGET, _ATTRIBUTES, _LIST_MARK):
        body = _blanked(body, pattern)
    return find(_NUMBER, body, source)


def marked(source: Source, pattern: re.Pattern[str]) -> Iterator[Found]:
    """What the first group of a pattern finds in the attribute lists of the text: `{: name="value" }`."""
    for attributes in find(_ATTRIBUTES, without_code(source.body), source):
        for match in pattern.finditer(attributes.text):
            yield Found(attributes.line, match[1])


def placeholders(source: Source) -> Iterator[Found]:
    """The places that `python -m macros new` left for an editor to fill."""
    return find(_FILL_IN, without_code(source.body), source)


def figures(text: str) -> set[str]:
    """The figures in a piece of text, as written."""
    return set(_NUMBER.findall(text))


def find(pattern: re.Pattern[str], body: str, source: Source, group: int = 0) -> Iterator[Found]:
    """What a pattern, or one group of it, finds in the text of a source, of which `body` keeps the places."""
    line, start = source.body_line, 0
    for match in pattern.finditer(body):
        line, start = line + body.count("\n", start, match.start()), match.start()
        yield Found(line, match[group])


def _title(written: str) -> str:
    """The words of a heading, without its attribute list and without marks at its end."""
    return _HEADING_ATTRIBUTES.sub("", written.rstrip().rstrip("#").rstrip()).rstrip()


@lru_cache(maxsize=4096)
def without_code(body: str) -> str:
    """The text with blanks for what is shown as it was written, so that each place in it stays."""
    return _blanked(without_fences(body), _INLINE_CODE)


@lru_cache(maxsize=4096)
def without_fences(body: str) -> str:
    """The text with blanks for fenced code, as Python-Markdown reads it: a fence that is never closed is text."""
    lines, fence, start = body.split("\n"), "", 0
    for number, line in enumerate(lines):
        if fence and line.rstrip(" ") == fence:
            lines[start : number + 1] = [" " * len(code) for code in lines[start : number + 1]]
            fence = ""
        elif not fence and (opened := FENCE.fullmatch(line)):
            fence, start = opened[1], number
    return "\n".join(lines)


def _blanked(body: str, pattern: re.Pattern[str]) -> str:
    """The text with what the pattern matches taken out, line breaks kept, so that line numbers hold."""
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), body)
