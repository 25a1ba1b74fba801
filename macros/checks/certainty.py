"""Checks that the certainty of a record is the lowest one of each range in its texts and sources.

See docs/about/evidence.md.
"""

import re
from collections.abc import Iterator
from typing import Any

from macros.content.guide import Guide
from macros.content.source import Source
from macros.content.yaml_values import Location, walk
from macros.models.issue import Issue
from macros.models.vocabulary import CERTAINTIES, Certainty

_WORD = "(very low|low|moderate|high)"
_RANGE = re.compile(rf"\b{_WORD}(?:[ -](?:to|or|and)[ -]| ?[/\u2013] ?){_WORD}\b(?: (\w+))?", re.IGNORECASE)
_ABOUT_CERTAINTY = re.compile(
    r"\b(certaint(y|ies)|quality(?! of life)|confidence|evidence|graded?|ranges?|words?|calls? (it|them|this))\b", re.I
)
"""Words of a sentence that is about certainty."""
_BRACKETS = re.compile(r"\([^()]*\)")
_BETWEEN_SENTENCES = re.compile(r"(?<=[.?!])\s+")
_OTHER_NOUN = re.compile("back|dose|force|intensity|neck|pain|pressure|speed", re.IGNORECASE)
"""Nouns after a range that is not one of certainty: low to moderate pressure."""


def check_certainty(guide: Guide) -> Iterator[Issue]:
    """Yields an issue for each certainty that is above a range in the same record, or above that of a source."""
    ranges = {key: one.lowest_certainty for key, one in guide.shared.references.items() if one.lowest_certainty}
    for source in guide.sources:
        for at, record in walk(source.data):
            if isinstance(record, dict) and record.get("certainty") in list(CERTAINTIES):  # it may be a list
                yield from _check(source, at, record)
                yield from _above_sources(source, at, record, ranges)


def lowest_certainty(text: str) -> Certainty | None:
    """Returns the lowest certainty of all ranges in a text, or None. Text in brackets is about other results."""
    sentences = _BETWEEN_SENTENCES.split(_BRACKETS.sub("", text))
    found = [word for sentence in sentences if _ABOUT_CERTAINTY.search(sentence) for word in _words(sentence)]
    return min(found, key=_rank, default=None)


def _words(sentence: str) -> Iterator[Certainty]:
    for match in _RANGE.finditer(sentence):
        if not _OTHER_NOUN.fullmatch(match[3] or ""):
            yield from (word for word in CERTAINTIES if word in (match[1].lower(), match[2].lower()))


def _rank(certainty: Certainty) -> int:
    return CERTAINTIES[certainty][0]


def _check(source: Source, at: Location, record: dict[str, Any]) -> Iterator[Issue]:
    certainty = record["certainty"]
    for key, value in record.items():
        lowest = lowest_certainty(value) if isinstance(value, str) else None
        if lowest and _rank(certainty) > _rank(lowest):
            message = f"`certainty` is `{certainty}`, but `{key}` has a range down to `{lowest}`"
            hint = f"write `{lowest}`; if the range is about another result, put it in brackets after that result"
            yield Issue(source.file, source.line((*at, "certainty")), "certainty-above-range", message, hint)


def _above_sources(
    source: Source, at: Location, record: dict[str, Any], ranges: dict[str, Certainty]
) -> Iterator[Issue]:
    """Yields an issue if all sources of a record have a lowest word, and its certainty is above each of them."""
    certainty, sources = record["certainty"], record.get("sources")
    words = [ranges.get(str(key)) for key in sources] if isinstance(sources, list) else []
    highest = max((word for word in words if word), key=_rank, default=certainty)
    if None not in words and _rank(certainty) > _rank(highest):
        message = f"`certainty` is `{certainty}`, but the range of its source goes down to `{highest}`"
        file, line = source.place((*at, "certainty"))
        yield Issue(file, line, "certainty-above-source", message, f"write `{highest}`")
