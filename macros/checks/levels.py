"""Checks that each rating has the certainty and size that its level needs (docs/about/evidence.md).

Exceptions are allowed where the claims and guidelines of the page support them.
"""

import re
from collections.abc import Iterator
from typing import Literal

from macros.content.guide import Guide
from macros.content.shared_files import OTHER_OPTIONS
from macros.models.evidence import Claim, Guideline, Rating
from macros.models.issue import Issue, Message
from macros.models.library import OtherOption
from macros.models.pages import Page
from macros.models.vocabulary import CERTAINTIES, Certainty, Level, Size

_MAIN_BODY = re.compile(r"\b(NICE|WHO|World Health Organi[sz]ation|ACP|American College of Physicians)\b")
_NO_CARE = re.compile(
    r"\b(dummy|placebo|sham|inert|inactive|no (care|comparison|treatment)|nothing|wait(ing)?|not (stated|compared))\b",
    re.I,
)
"""Words of comparisons that are not other care."""
_SURE: frozenset[Certainty] = frozenset({"moderate", "high"})
_UNSURE: frozenset[Certainty] = frozenset({"very low", "no studies"})
_OPTION_CERTAINTIES: dict[Level, frozenset[Certainty]] = {
    "probably-helps": _SURE,
    "may-help": frozenset({"low"}),
    "not-sure": _UNSURE | {"low"},
    "probably-does-not-help": _SURE,
}
"""The certainties that a level of other options may have; any where it is not here."""
_LITTLE: frozenset[Size] = frozenset({"none", "small", "unclear"})


def check_levels(guide: Guide) -> Iterator[Issue]:
    """Yields an issue for each rating whose level is not allowed."""
    for page in guide.pages.values():
        if page.record:
            for index, rating in enumerate(page.record.ratings):
                if message := check_level(rating, page.record):
                    rule, text, hint = message
                    file, line = page.place(("ratings", index, "level"))
                    yield Issue(file, line, rule, f"`ratings[{index + 1}].level` is {text}", hint)


def check_options(guide: Guide) -> Iterator[Issue]:
    """Yields an issue for each other option whose level is not allowed."""
    for index, option in enumerate(guide.shared.other_options):
        if message := _check_option(option):
            source = guide.shared.sources[OTHER_OPTIONS]
            rule, text, hint = message
            yield Issue(source.file, source.line((index, "level")), rule, f"`[{option.id}].level` is {text}", hint)


def _check_option(option: OtherOption) -> Message | None:
    if option.level == "not-advised" and not _MAIN_BODY.search(option.who_says):
        return Message(
            "not-advised-without-guideline",
            "`not-advised`, and `who_says` names no guideline of NICE, the WHO or the ACP",
            "name it, or write another level",
        )
    if option.certainty not in _OPTION_CERTAINTIES.get(option.level, CERTAINTIES):
        text = f"`{option.level}`, and certainty is `{option.certainty}`"
        return Message("level-not-allowed", text, "write the level of that certainty (docs/about/evidence.md)")
    return None


def check_level(rating: Rating, page: Page) -> Message | None:
    """Returns why a rating of a page cannot have its level, or None."""
    return _CHECKS[rating.level](rating, page)


def _conflict(rating: Rating, key: Literal["certainty", "size"], hint: str) -> Message:
    return Message("level-not-allowed", f"`{rating.level}`, and {key} is `{getattr(rating, key)}`", hint)


def _probably_helps(rating: Rating, _: Page) -> Message | None:
    if rating.certainty not in _SURE:
        lower: Level = "not-sure" if rating.certainty in _UNSURE else "may-help"
        return _conflict(rating, "certainty", f"write `{lower}`")
    return _check_gain(rating)


def _may_help(rating: Rating, page: Page) -> Message | None:
    if rating.certainty in _UNSURE:
        return _conflict(rating, "certainty", "write `not-sure`")
    if rating.certainty not in _SURE:
        return _check_gain(rating)
    hint = "write `probably-helps`; if it is only as good as other care, add a claim with one of its sources"
    return None if _is_as_good_as_other_care(rating, page) else _conflict(rating, "certainty", hint)


def _is_as_good_as_other_care(rating: Rating, page: Page) -> bool:
    same = [claim for claim in _benefits(rating, page) if claim.direction == "no difference"]
    return any(claim.certainty in _SURE and not _NO_CARE.search(claim.compared_with) for claim in same)


def _check_gain(rating: Rating) -> Message | None:
    hint = "write the size of the gain, or a level without a gain"
    return _conflict(rating, "size", hint) if rating.size == "none" else None


def _not_sure(rating: Rating, page: Page) -> Message | None:
    if rating.certainty in _UNSURE or (rating.certainty == "low" and _has_unclear_gain(rating, page)):
        return None
    hint = (
        "write the level of that certainty; `low` is allowed if claims with its sources contradict each other (size"
        " `unclear`), or show no difference (size `none`)"
    )
    return _conflict(rating, "certainty", hint)


def _has_unclear_gain(rating: Rating, page: Page) -> bool:
    """Returns whether claims contradict each other, or show no difference, and the size says so."""
    found = {claim.direction for claim in _benefits(rating, page)}
    if rating.size == "unclear":
        return "better" in found and not found.isdisjoint({"no difference", "worse"})
    return rating.size == "none" and "no difference" in found


def _probably_does_not_help(rating: Rating, _: Page) -> Message | None:
    if rating.certainty not in _SURE:
        return _conflict(rating, "certainty", "write `not-sure`")
    return None if rating.size == "none" else _conflict(rating, "size", "write size `none`, or a level with a gain")


def _not_advised(rating: Rating, page: Page) -> Message | None:
    against = [one for one in page.guidelines if one.stance == "against" and _MAIN_BODY.search(one.body)]
    if not any(_overlap(one.sources, rating.sources) for one in against):
        return Message(
            "not-advised-without-guideline",
            "`not-advised`, and cites no guideline of NICE, the WHO or the ACP that advises against it",
            "add it to `guidelines` with stance `against`, and its source to the rating",
        )
    if rating.size not in _LITTLE and not _has_clear_harm(rating, page, against):
        return Message(
            "not-advised-without-harm",
            f"`not-advised` with size `{rating.size}`, and cites no source of a clear harm",
            "add the source of a harm of moderate or high certainty, or write another level",
        )
    return None


def _has_clear_harm(rating: Rating, page: Page, guidelines: list[Guideline]) -> bool:
    """Returns whether the rating cites the source of a clear harm, besides the guidelines."""
    studies = tuple(source for source in rating.sources if not any(source in one.sources for one in guidelines))
    harms = (claim for claim in page.claims if claim.kind == "harm" and claim.direction == "worse")
    return any(claim.certainty in _SURE and _overlap(claim.sources, studies) for claim in harms)


_CHECKS = {
    "probably-helps": _probably_helps,
    "may-help": _may_help,
    "not-sure": _not_sure,
    "probably-does-not-help": _probably_does_not_help,
    "not-advised": _not_advised,
}


def _benefits(rating: Rating, page: Page) -> list[Claim]:
    """Returns the claims that support a rating: benefits for the same pain, with a common source."""
    claims = [claim for claim in page.claims if claim.kind == "benefit"]
    same = [claim for claim in claims if _is_same_pain(claim.condition, rating.condition)]
    return [claim for claim in same if _overlap(claim.sources, rating.sources)]


def _is_same_pain(one: str, other: str) -> bool:
    """Returns whether two kinds of pain overlap: `neck` includes `neck-new`, and `general` includes all."""
    return one in ("back-and-neck", "general") or f"{one}-".startswith(f"{other}-") or f"{other}-".startswith(f"{one}-")


def _overlap(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    return not set(some).isdisjoint(others)
