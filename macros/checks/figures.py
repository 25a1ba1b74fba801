"""Checks how numbers are shown, by eight of the ten rules of docs/about/decision-aid.md.

The two others are `score-like-count`, and that each picture of people counts both those who did and who did not.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from macros.content.guide import Guide
from macros.content.prose import find_anywhere
from macros.content.shared_files import CORRECTIONS, OTHER_OPTIONS, RELEASED, TECHNIQUES
from macros.models.evidence import Claim, Numbers
from macros.models.issue import Issue, Message
from macros.models.vocabulary import NOT_STATED

_SIZE_WORD = re.compile(
    r"\b((slight|small|moderate|large|clear)\w*|little|medium|much|same|alike|no (better|worse|difference))\b",
    re.IGNORECASE,
)
_HOW_LIKELY = re.compile(r"\b(?<!more )(?<!less )(rare(ly)?|uncommon|common(ly)?|often)\b(?! than)", re.IGNORECASE)
_HAS_COUNT = re.compile(r"\d|\bhow (often|many|rare|common)\b|\bno (figure|rate|count)\b|\bcounted\b", re.IGNORECASE)
"""What a text on a harm says that gives a figure, or that nobody has one."""
_COUNT = "write how many of 100 people, or that nobody knows how often"
_SHARE = re.compile(
    r"\b(?:\d+|one|two) (?:in|out of) (?:\d{1,2}|two|three|four|five|ten)\b(?! (?:weeks|months|days|years|points))"
    r"|\b\d+ of (?:\d|10) (?:people|cases|women)\b"
    r"|\b(?:half|thirds?|quarters?|fifths?) of (?:the |\w+ )?(?:people|women|those)\b"
    r"|\d percent\b(?! or more)",
    re.IGNORECASE,
)
"""A share that is not of 100: `1 in 5`, `a third of people`, `20 percent`."""
_NOT_SHOWN = ("references.yml", CORRECTIONS, RELEASED)
"""Files with titles of sources, and with what pages said in the past."""


@dataclass(frozen=True)
class _Rule:
    """A rule for the numbers of a claim. breaks: whether they break it."""

    message: Message
    breaks: Callable[[Claim, Numbers], bool]


def _needs(word: str, key: str) -> str:
    return f"add {key}; if the source does not state it, add `{word}` to `unstated` of `numbers`"


_RULES = (
    _Rule(
        Message("range-missing", "a figure has no likely range", _needs("range", "`low` and `high`")),
        lambda _, numbers: numbers.low is None and "range" not in numbers.unstated,
    ),
    _Rule(
        Message("time-missing", "a figure has no time", _needs("time", "`time_frame`")),
        lambda claim, numbers: claim.time_frame == NOT_STATED and "time" not in numbers.unstated,
    ),
    _Rule(
        Message("other-side-missing", "a figure is compared with nothing", _needs("comparison", "`compared_with`")),
        lambda claim, numbers: claim.compared_with == NOT_STATED and "comparison" not in numbers.unstated,
    ),
    _Rule(
        Message("ratio-alone", "a ratio stands alone", _needs("people", "how many `of 100` people that is to `note`")),
        lambda claim, numbers: (
            numbers.measure == "ratio"
            and "people" not in numbers.unstated
            and "of 100" not in f"{claim.size} {claim.note}"
        ),
    ),
    _Rule(
        Message("bare-effect-size", "`size` does not say how large the difference is", "write small, medium or large"),
        lambda claim, numbers: numbers.measure == "standardised difference" and not _SIZE_WORD.search(claim.size),
    ),
)


def check_figures(guide: Guide) -> Iterator[Issue]:
    """Yields an issue for each claim, harm and share whose numbers are not shown by the rules."""
    for file, line, claim, beside in _claims(guide):
        for rule in _RULES if claim.numbers else ():
            if claim.numbers and rule.breaks(claim, claim.numbers):
                yield Issue(file, line, *rule.message)
        if claim.kind == "harm" and not claim.numbers:
            yield from _check_harm(f"{claim.size} {claim.note or ''}", file, line)
            yield from _check_format(claim, beside, file, line)
    for page, treatment in guide.treatments.values():
        yield from _check_harm(treatment.main_harms.text, *page.place(("main_harms",)))
    for index, option in enumerate(guide.shared.other_options):
        yield from _check_harm(option.main_harm, *guide.shared.sources[OTHER_OPTIONS].place((index, "main_harm")))
    yield from _check_shares(guide)


def _claims(guide: Guide) -> Iterator[tuple[str, int, Claim, tuple[Claim, ...]]]:
    """Yields each claim with its place, and all claims of its page or technique."""
    for page in guide.pages.values():
        claims = page.record.claims if page.record else ()
        for index, claim in enumerate(claims):
            yield *page.place(("claims", index)), claim, claims
    for number, technique in enumerate(guide.shared.techniques):
        for index, claim in enumerate(technique.claims):
            yield *guide.shared.sources[TECHNIQUES].place((number, "claims", index)), claim, technique.claims


def _check_harm(text: str, file: str, line: int) -> Iterator[Issue]:
    if (found := _HOW_LIKELY.search(text)) and not _HAS_COUNT.search(text):
        yield Issue(file, line, "word-without-figure", f"`{found[0]}` has no figure beside it", _COUNT)


def _check_format(claim: Claim, beside: tuple[Claim, ...], file: str, line: int) -> Iterator[Issue]:
    """Yields an issue for a harm that is not counted, beside a benefit that counts people."""
    counts = any(one.kind == "benefit" and one.numbers and one.numbers.measure == "of 100 people" for one in beside)
    if counts and not _HAS_COUNT.search(f"{claim.size} {claim.note or ''}"):
        message = "a benefit of the page counts people, and this harm does not"
        yield Issue(file, line, "gain-harm-format", message, _COUNT)


def _check_shares(guide: Guide) -> Iterator[Issue]:
    shown = [each for each in guide.sources if "/editors/" not in each.file and not each.file.endswith(_NOT_SHOWN)]
    for source in shown:
        for found in find_anywhere(_SHARE, source):
            message = f"`{found.text}` is a share with a denominator of its own"
            yield Issue(source.file, found.line, "one-denominator", message, "write it as `of 100 people`")
