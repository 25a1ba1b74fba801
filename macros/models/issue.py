"""The one type for everything that a check reports, in sources and in built pages."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import NamedTuple


class Message(NamedTuple):
    """An issue without its place. `Issue(file, line, *message)` adds it.

    rule: the id of the rule, listed in macros/components/mistake_list/rules.yml.
    """

    rule: str
    text: str
    hint: str


@dataclass(frozen=True, order=True)
class Issue:
    """A violation of a rule, and how to fix it. Sorts by file and line.

    file: the path below the project, such as `docs/index.md`. line: from 1. excerpt: on a built page, the text by which
    the line in the source is found.
    """

    file: str
    line: int
    rule: str
    message: str
    hint: str
    excerpt: str = field(default="", compare=False)

    def __str__(self) -> str:
        """Returns `docs/x.md: line 3: message; hint [rule-id]` on one line, because CI reads annotations by line."""
        return " ".join(f"{self.file}: line {self.line}: {self.message}; {self.hint} [{self.rule}]".split())


class Refused(Exception):  # noqa: N818 (shown to the user, not a bug)
    """Raised by a command that cannot do its work. The message says why and what to do."""


MAX_LISTED = 12
"""Maximum number of options listed in a hint."""


def suggest(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """Returns a hint for an unknown word: the nearest known word, else `otherwise`, else all known words."""
    options = sorted(known)
    near = get_close_matches(word, options, n=1)
    if near:
        return f"did you mean `{near[0]}`?"
    if otherwise or len(options) > MAX_LISTED:
        return otherwise or "check the spelling; no known name is similar"
    return f"use one of: {', '.join(options)}"
