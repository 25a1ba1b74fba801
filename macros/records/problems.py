"""A problem is an editor's mistake, told with file, line, what is wrong and what to do."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake. Sorted by file and line; printed as `docs/x.md: line 3: what is wrong; what to do`."""

    file: str
    line: int
    message: str
    remedy: str

    def __str__(self) -> str:
        # One line, whatever a record holds: the annotations of a check are read line by line.
        return " ".join(f"{self.file}: line {self.line}: {self.message}; {self.remedy}".split())


LISTED = 12
"""So many names are read to the end; of more, only a near one helps."""


def suggest(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """A remedy for a misspelt word: the nearest known one, else all of them, else `otherwise`."""
    options = sorted(known)
    near = get_close_matches(word, options, n=1)
    if near:
        return f"did you mean `{near[0]}`?"
    if otherwise or len(options) > LISTED:
        return otherwise or "check the spelling; no known one is like it"
    return f"use one of: {', '.join(options)}"
