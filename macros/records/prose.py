"""What the checks need to know of the text below the front matter: citations, headings and numbers, with lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from macros.records.fields import FILL_IN
from macros.records.source import Source

CITATION = re.compile(r"\[\^([^\]\s]+)\]")
CITATION_IN_HTML = re.compile(rf"<(code|pre|script)\b.*?</\1>|{CITATION.pattern}", re.DOTALL)
"""A citation in HTML, its key as the second group; or what is no citation, because it is shown as it was written."""
_CITED = re.compile(r"\[\^([^\]\n]+)\]")
_CODE = re.compile(r"^(`{3,}|~{3,}).*?^\1[ \t]*$|`[^`\n]+`", re.DOTALL | re.MULTILINE)
_CALL = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_LINK_TARGET = re.compile(r"\]\([^)]*\)|<[^>]*>")
_ATTRIBUTES = re.compile(r"\{(?::|[ ]*[^\d\s}][^}\n]*=)[^}\n]*\}")
_HEADING = re.compile(r"^(#{1,6})[ \t]+(.+?)[ \t]*(?:\{:?[^}]*\})?[ \t]*#*$", re.MULTILINE)
_NESTED_H1 = re.compile(r"^[ \t]*(?:(?:[-*+>]|\d+\.)[ \t]+)+#[ \t]+(.+)$", re.MULTILINE)
_UNDERLINED = re.compile(r"^(\S.*)\n=+[ \t]*$", re.MULTILINE)
_HTML_H1 = re.compile(r"<h1\b", re.IGNORECASE)
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
    return _find(_CITED, _without_code(source.body), source, group=1)


def headings(source: Source, level: int) -> Iterator[Found]:
    """The headings of one level."""
    body = _without_code(source.body)
    for match in _HEADING.finditer(body):
        if len(match[1]) == level:
            yield Found(_line(body, match.start(), source), match[2])
    if level == 1:
        yield from _find(_NESTED_H1, body, source, group=1)
        yield from _find(_UNDERLINED, body, source, group=1)
        yield from _find(_HTML_H1, body, source)


def numbers(source: Source) -> Iterator[Found]:
    """The figures in the text as a reader sees it: without calls, code, links, citations, attributes and list marks."""
    body = _without_code(source.body)
    for pattern in (_CALL, CITATION, _LINK_TARGET, _ATTRIBUTES, _LIST_MARK):
        body = _blanked(body, pattern)
    return _find(_NUMBER, body, source)


def marked(source: Source, pattern: re.Pattern[str]) -> Iterator[Found]:
    """What the first group of a pattern finds in the attribute lists of the text: `{: name="value" }`."""
    body = _without_code(source.body)
    for attributes in _ATTRIBUTES.finditer(body):
        for match in pattern.finditer(attributes[0]):
            yield Found(_line(body, attributes.start(), source), match[1])


def placeholders(source: Source) -> Iterator[Found]:
    """The places that `python -m macros new` left for an editor to fill."""
    return _find(_FILL_IN, _without_code(source.body), source)


def figures(text: str) -> set[str]:
    """The figures in a piece of text, as written."""
    return set(_NUMBER.findall(text))


def _find(pattern: re.Pattern[str], body: str, source: Source, group: int = 0) -> Iterator[Found]:
    for match in pattern.finditer(body):
        yield Found(_line(body, match.start(), source), match[group])


@lru_cache(maxsize=4096)
def _without_code(body: str) -> str:
    """The text without what is shown as it was written: each check asks for it."""
    return _blanked(body, _CODE)


def _blanked(body: str, pattern: re.Pattern[str]) -> str:
    """The text with what the pattern matches taken out, line breaks kept, so that line numbers hold."""
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), body)


def _line(body: str, offset: int, source: Source) -> int:
    return source.body_line + body.count("\n", 0, offset)
