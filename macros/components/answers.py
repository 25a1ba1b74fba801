"""Changed answers for pages, the feed and the data: their words, their addresses and their changes by date."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from macros.components.claims import OUTCOMES
from macros.components.entries import OTHER_OPTIONS, TECHNIQUES
from macros.content.answers import PlacedAnswer, answers
from macros.content.guide import Guide, GuidePage
from macros.models.answers import Change
from macros.models.evidence import Claim
from macros.models.library import OtherOption
from macros.models.vocabulary import CERTAINTIES, LEVELS

CHANGES_PAGE = "about/changes.md"
"""The page that lists all changes."""


def in_words(said: Mapping[str, Any]) -> str:
    """Returns the values of an answer as one sentence: May help; low certainty."""
    words = "; ".join(text for key in _WORDS if key in said and (text := _WORDS[key](said[key])))
    return f"{words[:1].upper()}{words[1:]}."


def _figure(numbers: Mapping[str, Any] | None) -> str:
    if numbers is None:
        return "no measured figure"
    between = f" ({numbers['low']:g} to {numbers['high']:g})" if "low" in numbers else ""
    return f"{numbers['value']:g} {numbers['measure']}{between}"


def _size(size: str | list[str] | None) -> str:
    """Returns the size of a rating, or the figures in that of a claim."""
    if isinstance(size, str):
        return f"size of the gain: {size}"
    return f"figures: {', '.join(size)}" if size else "no figure in words"


_WORDS: Mapping[str, Any] = {
    "level": lambda level: LEVELS.get(level, (0, level))[1],
    "direction": lambda direction: str(OUTCOMES.get(direction, direction)).lower(),
    "size": _size,
    "numbers": _figure,
    "certainty": lambda certainty: CERTAINTIES.get(certainty, (0, certainty))[1].lower(),
}
"""The words of each value that may change only with a reason. An old release may have values that are gone."""


@dataclass(frozen=True)
class ChangedAnswer:
    """A change of an answer, and the page and the anchor that show it; the anchor of a rating is empty."""

    change: Change
    answer: PlacedAnswer
    page: GuidePage
    anchor: str

    @property
    def url(self) -> str:
        """Returns the URL relative to the root of the site."""
        return f"{self.page.url}{self.anchor}"

    @property
    def now(self) -> str:
        """Returns what the answer says now, with its level and its certainty."""
        said = self.answer.record.said
        level = f"{LEVELS[said['level']][1]}. " if "level" in said else ""
        return f"{level}{self.answer.text} {CERTAINTIES[said['certainty']][1]}."


def changes(guide: Guide) -> list[ChangedAnswer]:
    """Returns all changes, the newest first, those of one day in the order of the guide."""
    found = [
        ChangedAnswer(change, answer, *_shown_at(answer, guide))
        for answer in answers(guide)
        for change in answer.record.changes
    ]
    return sorted(found, key=lambda one: one.change.on, reverse=True)


def _shown_at(answer: PlacedAnswer, guide: Guide) -> tuple[GuidePage, str]:
    home = answer.page or guide.pages.get(TECHNIQUES) or next(iter(guide.pages.values()))
    if isinstance(answer.record, Claim) and (page := _page_of(answer.record, answer.page, guide)):
        return page, f"#claim-{answer.record.id}"
    if isinstance(answer.record, OtherOption) and OTHER_OPTIONS in guide.pages:
        return guide.pages[OTHER_OPTIONS], f"#{answer.key.replace(':', '-')}"
    return home, ""


def _page_of(claim: Claim, own: GuidePage | None, guide: Guide) -> GuidePage | None:
    """Returns the page of the record if a call there shows the claim, else the first page that names it."""
    if own and not {claim.id, claim.kind, ""}.isdisjoint(_named(own)):
        return own
    return next((page for page in guide.pages.values() if claim.id in _named(page)), None)


def _named(page: GuidePage) -> Iterator[str]:
    """Yields the ids and kinds of claims that the calls of a page name; an empty text for a call of all claims."""
    for call in page.parsed.calls:
        if call.name in ("claim", "claim_list"):
            values = [*call.first, *call.options.values()] or [""]
            yield from (str(name) for value in values for name in (value if isinstance(value, list) else [value]))
