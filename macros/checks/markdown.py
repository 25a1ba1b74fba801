"""Checks the Markdown of pages: no HTML, and only forms of headings and code that other checks can read."""

import re
from collections.abc import Iterator
from itertools import chain

from macros.content.guide import Guide
from macros.content.prose import FENCE, HEADING, Excerpt, find, headings, placeholders, without_code, without_fences
from macros.content.source import Source
from macros.models.fields import FILL_IN, is_url
from macros.models.issue import Issue

_HTML = re.compile(r"<(?:/?[a-zA-Z][\w-]*(?=[\s/>])|[!?])")
# Python-Markdown also reads as headings: `#` without a space, in lists and in quotes; and lines with a line below.
_OTHER_HEADING = re.compile(r"^(?:(?:[ \t>]|[-*+][ \t]|\d+\.[ \t])+#|#(?!#{0,5}[ \t]+\S)).*$", re.MULTILINE)
_UNDERLINE = re.compile(r"^[ \t>]*[=-]+[ \t]*$", re.MULTILINE)
_FENCE = re.compile(r"^(?:`{3}|~{3}).*$", re.MULTILINE)
_ADDRESS = re.compile(r"(?:\]\(|\]:|<|=) *[\"'<]?((?:[a-z]+:)?//[^\s<>\"')]+)", re.IGNORECASE)
_DEEP = re.compile(r"^(?:[ ]{48,}\S|[ \t>]*(?:>[ \t]*){12}|[ \t]*(?:(?:[-+*]|\d+[.)])[ \t]+){12})", re.MULTILINE)
_MANY_MARKS = re.compile(r"[*_~=^`]{20,}")
MAX_LENGTH = 200_000
"""Maximum number of characters of a page."""
MAX_MARKS = {"[": 500, "{": 100, "`": 500, "*": 500, "_": 500, "|": 3000}
"""Maximum number of each mark in a paragraph, which is parsed as a whole."""
MAX_WORDS = 5000
"""Maximum number of words in a paragraph."""
_HEADING_HINT = "write `## Text` at the start of a line"


def check_markdown(guide: Guide) -> Iterator[Issue]:
    """Yields the issues of the text of each page."""
    for page in guide.pages.values():
        for check in (
            _check_html,
            _check_headings,
            _check_levels,
            check_fences,
            check_addresses,
            check_limits,
            _check_placeholders,
        ):
            yield from check(page.source)


def check_limits(source: Source) -> Iterator[Issue]:
    """Yields an issue for each text whose parsing would take very long: depth, brackets, marks and length."""
    body = without_code(source.body)
    for found in find(_DEEP, body, source):
        message, hint = "lists or quotes are nested too deep", "nest them less, and indent lines less"
        yield Issue(source.file, found.line, "nested-too-deep", message, hint)
    for found in find(_MANY_MARKS, body, source):
        message, hint = f"`{found.text[:20]}` is a long run of marks", "remove them, or write `---` for a line"
        yield Issue(source.file, found.line, "too-many-marks", message, hint)
    yield from _check_paragraphs(source, body)
    if len(source.body) > MAX_LENGTH:
        message = f"the text has more than {MAX_LENGTH:,} characters"
        yield Issue(source.file, source.body_line, "page-too-long", message, "split it into several pages")


def _check_paragraphs(source: Source, body: str) -> Iterator[Issue]:
    line = source.body_line
    for paragraph in body.split("\n\n"):
        marks = (f"{most} `{mark}`" for mark, most in MAX_MARKS.items() if paragraph.count(mark) > most)
        words = (f"{MAX_WORDS} words" for _ in range(1) if paragraph.count(" ") > MAX_WORDS)
        if found := next(chain(marks, words), None):
            message, hint = f"a paragraph has more than {found}", "remove some, or add empty lines"
            yield Issue(source.file, line, "too-many-marks", message, hint)
        line += paragraph.count("\n") + 2


def check_addresses(source: Source) -> Iterator[Issue]:
    """Yields an issue for each address that the builder cannot parse."""
    for found in find(_ADDRESS, without_code(source.body), source, group=1):
        if not is_url(found.text):
            message = f"`{found.text[:60]}` is not a web address"
            yield Issue(source.file, found.line, "invalid-address", message, "copy it again from the browser")


def _check_html(source: Source) -> Iterator[Issue]:
    opened = set()
    for found in find(_HTML, without_code(source.body), source):
        opened.add(found.text.replace("<", "</", 1))
        if found.text not in opened:  # else its start is reported
            message = f"`{found.text}` is HTML"
            hint = "write Markdown, or use a component; for the sign itself write `&lt;`"
            yield Issue(source.file, found.line, "html-in-page", message, hint)


def _check_headings(source: Source) -> Iterator[Issue]:
    body = without_fences(source.body)
    for found in find(_OTHER_HEADING, body, source):
        yield _heading_issue(source, found, _HEADING_HINT)
    above = ["", *body.split("\n")]
    for found in find(_UNDERLINE, body, source):
        if above[found.line - source.body_line].strip(" \t>"):
            yield _heading_issue(source, found, f"{_HEADING_HINT}, or leave an empty line above")
    for found in headings(source, 1):
        message, hint = "the page has a second first-level heading", "the title is the first; use ## here"
        yield Issue(source.file, found.line, "second-title", message, hint)


def _check_levels(source: Source) -> Iterator[Issue]:
    above = 1  # the title
    for found in find(HEADING, without_code(source.body), source):
        level = len(found.text.split(maxsplit=1)[0])
        if level > above + 1:
            message = f"`{found.text.strip()[:60]}` skips a level of headings"
            yield Issue(source.file, found.line, "heading-level", message, f"use {'#' * (above + 1)} here")
        above = level


def _heading_issue(source: Source, found: Excerpt, hint: str) -> Issue:
    message = f"`{found.text.strip()[:60]}` is a heading in another form"
    return Issue(source.file, found.line, "heading-form", message, hint)


def check_fences(source: Source) -> Iterator[Issue]:
    """Yields an issue for code that does not end, and for options of code."""
    hint = "write ``` alone above and below the code"
    for found in find(_FENCE, without_fences(source.body), source):
        if FENCE.fullmatch(found.text):
            yield Issue(source.file, found.line, "unclosed-code", "the code is not closed", hint)
        else:
            message = "the line that starts the code has more than a language"
            yield Issue(source.file, found.line, "code-options", message, hint)


def _check_placeholders(source: Source) -> Iterator[Issue]:
    records = {*source.text_lines.values()}  # validation reports these
    for found in placeholders(source):
        if found.line not in records:
            hint = f"write it in place of `{FILL_IN}`"
            yield Issue(source.file, found.line, "not-filled-in", "the text is not filled in", hint)
