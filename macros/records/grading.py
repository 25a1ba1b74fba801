"""Whether certainty and levels hold to the rules of docs/about/evidence.md: the lowest word of a range is printed, and
a level rests on the certainty and the size that it needs. An exception counts where the records of the page show it.
"""

import re
from collections.abc import Iterator
from typing import Any

from macros.records.evidence import Claim, Rating
from macros.records.guide import Guide
from macros.records.pages import Treatment
from macros.records.problems import Problem
from macros.records.source import Location, Source
from macros.records.vocabulary import CERTAINTIES, Certainty, Level, Size

Fault = tuple[str, str]
"""What is wrong, and what to do."""

_WORD = "(very low|low|moderate|high)"
_RANGE = re.compile(rf"\b{_WORD}(?:[ -](?:to|or|and)[ -]| ?[/\u2013] ?){_WORD}\b(?: (\w+))?", re.IGNORECASE)
_MATTER = re.compile(
    r"\b(certaint(y|ies)|quality(?! of life)|confidence|evidence|graded?|ranges?|words?|calls? (it|them|this))\b", re.I
)
_BRACKETS = re.compile(r"\([^()]*\)")
_BETWEEN_SENTENCES = re.compile(r"(?<=[.?!])\s+")
_GOES_ON = re.compile(
    "certain(ty)?|quality|confidence|evidence|about|across|against|among|and|as|at|because|between|but|by|depending|"
    "everywhere|for|from|here|if|in|it|of|on|only|or|over(all)?|since|so|than|that|the|there|they|though|throughout|we|"
    "what|when|where|whether|which|while|with(out)?",
    re.IGNORECASE,
)
"""What may stand behind a range of certainty. Of any other word it tells how much: low to moderate pressure."""

_MAIN_BODY = re.compile(r"\b(NICE|WHO|World Health Organi[sz]ation|ACP|American College of Physicians)\b")
_NO_CARE = re.compile(
    r"\b(dummy|placebo|sham|inert|inactive|no (care|treatment)|nothing|wait(ing)?|not (stated|compared))\b", re.I
)
_SURE: frozenset[Certainty] = frozenset({"moderate", "high"})
_UNSURE: frozenset[Certainty] = frozenset({"very low", "no studies"})
_LITTLE: frozenset[Size] = frozenset({"none", "small", "unclear"})


def check_grading(guide: Guide) -> Iterator[Problem]:
    """Each certainty above the lowest word of its range, and each level that its record does not carry."""
    for source in guide.sources:
        yield from _ranges(source, source.data, ())
    for page in guide.pages.values():
        if isinstance(page.record, Treatment):
            for index, rating in enumerate(page.record.ratings):
                if fault := fault_of(rating, page.record):
                    line = page.source.line(("ratings", index, "level"))
                    yield Problem(page.source.file, line, f"`ratings[{index + 1}].level` is {fault[0]}", fault[1])


def lowest_word(text: str) -> Certainty | None:
    """The lowest certainty of the ranges that a text gives; what stands in brackets belongs to another result."""
    sentences = _BETWEEN_SENTENCES.split(_BRACKETS.sub("", text))
    found = [word for sentence in sentences if _MATTER.search(sentence) for word in _words(sentence)]
    return min(found, key=lambda word: CERTAINTIES[word][0], default=None)


def _words(sentence: str) -> Iterator[Certainty]:
    for match in _RANGE.finditer(sentence):
        if _GOES_ON.fullmatch(match[3] or "of"):
            yield from (word for word in CERTAINTIES if word in (match[1].lower(), match[2].lower()))


def _ranges(source: Source, data: Any, at: Location) -> Iterator[Problem]:
    """What is wrong in the records of a file that have a certainty, at whatever depth they stand."""
    written = data.get("certainty") if isinstance(data, dict) else None
    certainty = next((word for word in CERTAINTIES if word == written), None)
    for key, value in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
        yield from _ranges(source, value, (*at, key))
        lowest = lowest_word(value) if certainty and isinstance(value, str) else None
        if certainty and lowest and CERTAINTIES[certainty][0] > CERTAINTIES[lowest][0]:
            yield Problem(
                source.file,
                source.line((*at, "certainty")),
                f"`certainty` is `{certainty}`, but `{key}` gives a range down to `{lowest}`",
                f"write `{lowest}`; if the range belongs to another result, put it in brackets behind that result",
            )


def fault_of(rating: Rating, treatment: Treatment) -> Fault | None:
    """Why the treatment cannot have this level for this kind of pain, or None."""
    return _FAULTS[rating.level](rating, treatment)


def _probably_helps(rating: Rating, _: Treatment) -> Fault | None:
    if rating.certainty not in _SURE:
        lower: Level = "not-sure" if rating.certainty in _UNSURE else "may-help"
        return f"`probably-helps`, and certainty is `{rating.certainty}`", f"write `{lower}`"
    return _without_gain(rating)


def _may_help(rating: Rating, treatment: Treatment) -> Fault | None:
    if rating.certainty in _UNSURE:
        return f"`may-help`, and certainty is `{rating.certainty}`", "write `not-sure`"
    if rating.certainty in _SURE:
        same = [claim for claim in _benefits(rating, treatment) if claim.direction == "no difference"]
        if any(claim.certainty in _SURE and not _NO_CARE.search(claim.compared_with) for claim in same):
            return None
        return (
            f"`may-help`, and certainty is `{rating.certainty}`",
            "write `probably-helps`; if it only does as well as other care, let a claim of one of its sources say so",
        )
    return _without_gain(rating)


def _without_gain(rating: Rating) -> Fault | None:
    if rating.size == "none":
        return f"`{rating.level}`, and size is `none`", "say how big the gain is, or write the level of no gain"
    return None


def _not_sure(rating: Rating, treatment: Treatment) -> Fault | None:
    if rating.certainty in _UNSURE:
        return None
    found = {claim.direction for claim in _benefits(rating, treatment)}
    apart = rating.size == "unclear" and "better" in found and not found.isdisjoint({"no difference", "worse"})
    no_gain = rating.size == "none" and "no difference" in found
    if rating.certainty == "low" and (apart or no_gain):
        return None
    return (
        f"`not-sure`, and certainty is `{rating.certainty}`",
        "write the level of that certainty; `low` may stand where claims of its sources pull apart (size `unclear`), or"
        " show no difference (size `none`)",
    )


def _probably_does_not_help(rating: Rating, _: Treatment) -> Fault | None:
    if rating.certainty not in _SURE:
        return f"`probably-does-not-help`, and certainty is `{rating.certainty}`", "write `not-sure`"
    if rating.size != "none":
        return f"`probably-does-not-help`, and size is `{rating.size}`", "write `none`, or the level of a gain"
    return None


def _not_advised(rating: Rating, treatment: Treatment) -> Fault | None:
    against = [one for one in treatment.guidelines if one.stance == "against" and _MAIN_BODY.search(one.body)]
    if not any(_shared(one.sources, rating.sources) for one in against):
        return (
            "`not-advised`, and cites no guideline of NICE, the WHO or the ACP that advises against it",
            "add it below `guidelines` with stance `against`, and its source to the rating",
        )
    studies = tuple(source for source in rating.sources if not any(source in one.sources for one in against))
    harms = (claim for claim in treatment.claims if claim.kind == "harm" and claim.direction == "worse")
    clear = any(claim.certainty in _SURE and _shared(claim.sources, studies) for claim in harms)
    if rating.size not in _LITTLE and not clear:
        return (
            f"`not-advised` with size `{rating.size}`, and cites no source of a clear harm",
            "add the source of a harm of moderate or high certainty, or write another level",
        )
    return None


_FAULTS = {
    "probably-helps": _probably_helps,
    "may-help": _may_help,
    "not-sure": _not_sure,
    "probably-does-not-help": _probably_does_not_help,
    "not-advised": _not_advised,
}


def _benefits(rating: Rating, treatment: Treatment) -> list[Claim]:
    """The claims of benefit that a rating rests on: of the same pain, with a source in common."""
    claims = [claim for claim in treatment.claims if claim.kind == "benefit" and _shared(claim.sources, rating.sources)]
    return [claim for claim in claims if _same_pain(claim.condition, rating.condition)]


def _same_pain(one: str, other: str) -> bool:
    """Whether two kinds of pain overlap: `neck` holds `neck-new`, and some hold both back and neck."""
    return one in ("back-and-neck", "general") or f"{one}-".startswith(f"{other}-") or f"{other}-".startswith(f"{one}-")


def _shared(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    return not set(some).isdisjoint(others)
