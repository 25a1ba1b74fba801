"""Finds citations, headings, numbers and the like in the text of a page, with line numbers."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from macros.content.source import Source
from macros.models.fields import FILL_IN

# Each pattern stops where another match could start, so that the time is linear in the length of the text.
CITATION = re.compile(r"\[\^([^\[\]\s]+)\]")
CITATION_IN_HTML = re.compile(rf"<(code|pre|script)\b.*?</\1>|{CITATION.pattern}", re.DOTALL)
"""A citation in HTML, with its key as the second group; or code, in which there are no citations."""
_CITED = re.compile(r"\[\^([^\[\]\n]+)\]")
FENCE = re.compile(r"(`{3,}|~{3,}) *[\w#.+-]* *")
"""The first line of fenced code. Other forms that markdown.extensions.fenced_code allows are refused."""
_INLINE_CODE = re.compile(r"`[^`\n]+`")
_CALL = re.compile(r"\{\{(?:(?!\{\{).)*?\}\}|\{%(?:(?!\{%).)*?%\}", re.DOTALL)  # other uses of Jinja are refused
_LINK_TARGET = re.compile(r"\]\([^)\]]*\)|<[^<>\s:@]+[:@][^<>\s]*>")
_ATTRIBUTES = re.compile(r"\{(?::|(?=[^{}\n=]*=)[ ]*[^\d\s{}])[^{}\n]*\}")
HEADING = re.compile(r"^#{1,6}[ \t]+\S.*$", re.MULTILINE)
_HEADING_ATTRIBUTES = re.compile(r"[ \t]\{[^{}]*\}$")
_LIST_MARKER = re.compile(r"^[ \t]*\d+\.(?=[ \t])", re.MULTILINE)
_FILL_IN = re.compile(FILL_IN)
_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")


@dataclass(frozen=True)
class Excerpt:
    """A piece of text, and its line in the file."""

    line: int
    text: str


class TextSection(NamedTuple):
    """A part of a text. start: the line of its heading in the file. end: the line after its last one."""

    heading: str
    start: int
    end: int

    def select(self, lines: Sequence[str], source: Source) -> Sequence[str]:
        """Returns those of the lines of the text that stand below the heading."""
        return lines[self.start + 1 - source.body_line : self.end - source.body_line]


def citations(source: Source) -> Iterator[Excerpt]:
    """Yields the keys of all citations (`[^key]`)."""
    return find(_CITED, without_code(source.body), source, group=1)


def headings(source: Source, level: int) -> Iterator[Excerpt]:
    """Yields the headings of one level. All are written as `## Text` (see macros/checks/markdown.py)."""
    for found in find(HEADING, without_code(source.body), source):
        marks, title = found.text.split(maxsplit=1)
        if len(marks) == level:
            yield Excerpt(found.line, _title(title))


def numbers(source: Source) -> Iterator[Excerpt]:
    """Yields the numbers that readers see: not those in calls, code, links, citations, attributes and list markers."""
    body = without_code(source.body)
    for pattern in (_CALL, CITATION, _LINK_TARGET, _ATTRIBUTES, _LIST_MARKER):
        body = _blank_out(body, pattern)
    return find(_NUMBER, body, source)


def find_in_attributes(source: Source, pattern: re.Pattern[str]) -> Iterator[Excerpt]:
    """Yields the first group of each match in the attribute lists of the text: `{: name="value" }`."""
    for attributes in find(_ATTRIBUTES, without_code(source.body), source):
        for match in pattern.finditer(attributes.text):
            yield Excerpt(attributes.line, match[1])


def without_calls(body: str) -> str:
    """Returns the text with the word `call` in place of each call. Each line keeps its number."""
    return _CALL.sub(lambda match: "call" + "\n" * match[0].count("\n"), body)


def cut(body: str, pattern: re.Pattern[str]) -> str:
    """Returns the text without the matches of a pattern outside of code."""
    kept, end = [], 0
    for match in pattern.finditer(without_code(body)):
        kept.append(body[end : match.start()])
        end = match.end()
    return "".join([*kept, body[end:]])


def placeholders(source: Source) -> Iterator[Excerpt]:
    """Yields the placeholders of `python -m macros new`."""
    return find(_FILL_IN, without_code(source.body), source)


def numbers_in_text(text: str) -> set[str]:
    """Returns the numbers in a text, as written."""
    return set(_NUMBER.findall(text))


def find(pattern: re.Pattern[str], body: str, source: Source, group: int = 0) -> Iterator[Excerpt]:
    """Yields a group of each match. body: the text of the source, in which parts may be blank."""
    line, start = source.body_line, 0
    for match in pattern.finditer(body):
        line, start = line + body.count("\n", start, match.start()), match.start()
        yield Excerpt(line, match[group])


def find_anywhere(pattern: re.Pattern[str], source: Source, group: int = 0) -> Iterator[Excerpt]:
    """Yields a group of each match in the YAML and in the text of a file."""
    first = 2 if source.file.endswith(".md") else 1
    for text, line in ((source.yaml_text, first), (source.body, source.body_line)):
        for match in pattern.finditer(text):
            yield Excerpt(line + text.count("\n", 0, match.start(group)), match[group])


def words_of(text: str) -> Counter[str]:
    """Returns the words of a text in lower case, with their numbers."""
    return Counter(_WORD.findall(text.casefold()))


def _title(heading: str) -> str:
    """Returns the words of a heading, without its attribute list and without `#` at its end."""
    return _HEADING_ATTRIBUTES.sub("", heading.rstrip().rstrip("#").rstrip()).rstrip()


@lru_cache(maxsize=4096)
def without_code(body: str) -> str:
    """Returns the text with blanks in place of code, so that positions stay the same."""
    return _blank_out(without_fences(body), _INLINE_CODE)


@lru_cache(maxsize=4096)
def without_fences(body: str) -> str:
    """Returns the text with blanks in place of fenced code. As in Python-Markdown, an open fence is text."""
    lines, fence, start = body.split("\n"), "", 0
    for number, line in enumerate(lines):
        if fence and line.rstrip(" ") == fence:
            lines[start : number + 1] = [" " * len(code) for code in lines[start : number + 1]]
            fence = ""
        elif not fence and (opened := FENCE.fullmatch(line)):
            fence, start = opened[1], number
    return "\n".join(lines)


def _blank_out(body: str, pattern: re.Pattern[str]) -> str:
    """Returns the text with blanks in place of all matches. Line breaks stay."""
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), body)


def text_sections(source: Source) -> list[TextSection]:
    """Returns the parts of a text below its second-level headings; the first one is the text above them."""
    starts = [(source.body_line - 1, ""), *((found.line, found.text) for found in headings(source, 2))]
    ends = [*(line for line, _ in starts[1:]), source.body_line + source.body.count("\n") + 1]
    return [TextSection(heading, start, end) for (start, heading), end in zip(starts, ends, strict=True)]


def words_below(source: Source, heading: str) -> int:
    """Returns the number of words below a second-level heading."""
    lines = source.body.split("\n")
    parts = (each.select(lines, source) for each in text_sections(source) if each.heading == heading)
    return sum(len(line.split()) for part in parts for line in part)
