"""Pages are plain Markdown: refuses HTML, what other checks would not see, and addresses that cannot be read."""

import re
from collections.abc import Iterator

from macros.records.fields import is_address
from macros.records.guide import Guide
from macros.records.problems import Problem
from macros.records.prose import FENCE, Found, find, without_code, without_fences
from macros.records.source import Source

_HTML = re.compile(r"<(?:[a-zA-Z][\w-]*(?=[\s/>])|[!?])")
# Python-Markdown takes more for a heading than `## Text`: marks without a space, in lists and in quotes; underlines.
_MARKS = re.compile(r"^(?:(?:[ \t>]|[-*+][ \t]|\d+\.[ \t])+#|#(?!#{0,5}[ \t]+\S)).*$", re.MULTILINE)
_UNDERLINE = re.compile(r"^[ \t>]*[=-]+[ \t]*$", re.MULTILINE)
_FENCE = re.compile(r"^(?:`{3}|~{3}).*$", re.MULTILINE)
_ADDRESS = re.compile(r"(?:\]\(|\]:|<|=) *[\"'<]?((?:[a-z]+:)?//[^\s<>\"')]+)", re.IGNORECASE)
_AS_HEADING = "write `## Text` at the start of a line"


def check_markdown(guide: Guide) -> Iterator[Problem]:
    """What is wrong with the text of each page."""
    for page in guide.pages.values():
        for check in (_html, _headings, _fences, unreadable_addresses):
            yield from check(page.source)


def unreadable_addresses(source: Source) -> Iterator[Problem]:
    """Links at which the builder would break down."""
    for found in find(_ADDRESS, without_code(source.body), source, group=1):
        if not is_address(found.text):
            yield _problem(source, found, f"`{found.text[:60]}` is no address", "copy it anew from the browser")


def _html(source: Source) -> Iterator[Problem]:
    for found in find(_HTML, without_code(source.body), source):
        what = f"`{found.text}` is HTML, and a page is plain Markdown"
        yield _problem(source, found, what, "ask for a component; for the sign itself write `&lt;`")


def _headings(source: Source) -> Iterator[Problem]:
    body = without_fences(source.body)
    for found in find(_MARKS, body, source):
        yield _problem(source, found, _not_as_one(found), _AS_HEADING)
    above = ["", *body.split("\n")]
    for found in find(_UNDERLINE, body, source):
        if above[found.line - source.body_line].strip(" \t>"):
            yield _problem(source, found, _not_as_one(found), f"{_AS_HEADING}, or leave an empty line above")


def _not_as_one(found: Found) -> str:
    return f"`{found.text.strip()[:60]}` makes a heading that is not written as one"


def _fences(source: Source) -> Iterator[Problem]:
    for found in find(_FENCE, without_fences(source.body), source):
        what = (
            "the code is not closed" if FENCE.fullmatch(found.text) else "more than a language stands behind the fence"
        )
        yield _problem(source, found, what, "write ``` alone above and below the code")


def _problem(source: Source, found: Found, message: str, remedy: str) -> Problem:
    return Problem(source.file, found.line, message, remedy)
