"""Makes the handouts that the built pages link to, and refuses those that cannot be printed."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from html import unescape
from pathlib import Path

from typst import TypstError

from macros.content.guide import Guide
from macros.models.issue import Issue
from macros.publish.handouts.compile import compile_handout, handout_content
from macros.publish.handouts.content import Content
from macros.publish.handouts.entry import Entry, entries_in
from macros.publish.handouts.find import Handout, find_handouts
from macros.site.document import Document

Documents = Mapping[str, Document]
TOO_LONG = "the handout has more than two pages"
"""What the template says of such a handout."""
_MISSING = re.compile(r'the text `"(?:\\u\{([0-9a-f]+)\}|(.))')
"""Matches what Typst says of text that no font has: a character, or its number."""
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)


def linked_handouts(guide: Guide, documents: Documents) -> list[Handout]:
    """Returns the handouts that built pages link to: all of them in a build, none in most previews."""
    names = {Path(link).name for document in documents.values() for link in document.links if link.endswith(".pdf")}
    return [handout for handout in find_handouts(guide) if f"{handout.name}.pdf" in names]


def make_handouts(guide: Guide, documents: Documents, address: str) -> tuple[dict[str, bytes], list[Issue]]:
    """Returns {path below the site: PDF}, and the issues of handouts that cannot be made.

    address: the URL of the site; empty if it has none.
    """
    files, issues = {}, []
    for handout in linked_handouts(guide, documents):
        content = handout_content(handout, guide, _site_name(documents), address)
        try:
            files[handout.path] = compile_handout(content)
        except TypstError as error:
            issues.append(_issue(handout, content, error))
    return files, issues


def _site_name(documents: Documents) -> str:
    """Returns the name of the site, which is the title of its home page in a browser."""
    home = documents.get("index.html")
    found = _TITLE.search(home.html) if home else None
    return unescape(found[1]) if found else ""


def _issue(handout: Handout, content: Content, error: TypstError) -> Issue:
    """Returns the issue of a handout. Raises the error if it is of another kind, which no editor can have caused."""
    entries = list(entries_in(content))
    if TOO_LONG in error.message:
        longest = _longest(entries)
        message = f"{handout.path} has more than two pages, most of them filled by `{longest.key}`"
        hint = f"shorten `{longest.key}`, or leave some of it out"
        return Issue(longest.file, longest.line, "handout-too-long", message, hint)
    if found := _MISSING.search(error.message):
        sign = found[2] or chr(int(found[1], 16))
        file, line = next(((one.file, one.line) for one in entries if sign in one.text), (handout.page.source.file, 1))
        message = f"has `{sign}` ({unicodedata.name(sign, 'no name')}), which the letters of handouts lack"
        return Issue(file, line, "handout-missing-character", message, "write it in other letters or words")
    raise error


def _longest(entries: list[Entry]) -> Entry:
    """Returns the longest text of the field that has most of the text."""
    fields: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for one in entries:
        fields[one.file, one.key].append(one)
    most = max(fields.values(), key=lambda field: sum(len(one.text) for one in field))
    return max(most, key=lambda one: len(one.text))
