"""Checks that hold between records: ids are unique, what is named exists, what is cited is known and used."""

from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from macros.records.fields import FILL_IN
from macros.records.figures import told
from macros.records.guide import Guide
from macros.records.pages import Treatment
from macros.records.problems import Problem, suggest
from macros.records.prose import citations, headings, numbers, placeholders
from macros.records.shared_files import CORRECTIONS, DATA
from macros.records.source import Location, Source


class Place(NamedTuple):
    """Where something is named: the file, the value or the line, and the name."""

    source: Source
    at: Location | int
    name: str

    @property
    def line(self) -> int:
        """The line; looked up only for what is wrong."""
        return self.at if isinstance(self.at, int) else self.source.line(self.at)


def crosscheck(guide: Guide) -> list[Problem]:
    """All problems between records; those within one file are `guide.problems`."""
    return [
        *_missing_pages(guide),
        *_repeated("treatment", _treatment_ids(guide)),
        *_repeated("claim", _claim_ids(guide)),
        *_repeated("reference", _reference_ids(guide)),
        *_unknown("treatment", _named(guide, "related"), guide.treatment_ids),
        *_unknown("disclaimer", _named(guide, "disclaimers"), guide.disclaimer_names),
        *_unknown("page", _searched(guide, "leads", "page"), guide.pages),
        *_unknown(
            "warning sign", _searched(guide, "alarms", "sign"), _signs(guide), "copy its text from red_flags.yml"
        ),
        *_unknown("page", _corrected(guide), guide.pages),
        *_corrected_later(guide),
        *_unknown_references(guide),
        *_never_cited(guide),
        *_first_headings(guide),
        *_loose_numbers(guide),
        *_unfilled(guide),
    ]


def _missing_pages(guide: Guide) -> Iterator[Problem]:
    for name in guide.missing:
        yield Problem(f"{guide.docs.name}/{name}", 1, "the page is missing", "restore it")


def _treatment_ids(guide: Guide) -> Iterator[Place]:
    for page in guide.pages.values():
        if isinstance(page.record, Treatment):
            yield Place(page.source, ("id",), page.record.id)


def _claim_ids(guide: Guide) -> Iterator[Place]:
    for page in guide.pages.values():
        for index, claim in enumerate(page.record.claims if page.record else ()):
            yield Place(page.source, ("claims", index, "id"), claim.id)
    for number, technique in enumerate(guide.shared.techniques):
        source = guide.shared.sources["techniques.yml"]
        for index, claim in enumerate(technique.claims):
            yield Place(source, (number, "claims", index, "id"), claim.id)


def _reference_ids(guide: Guide) -> Iterator[Place]:
    source = guide.shared.sources.get("references.yml")
    if source and isinstance(source.data, list):
        for index, entry in enumerate(source.data):
            if isinstance(entry, dict) and "id" in entry:
                yield Place(source, (index, "id"), str(entry["id"]))


def _named(guide: Guide, key: str) -> Iterator[Place]:
    """What treatments name under a key that holds a list of ids."""
    for page in guide.pages.values():
        if isinstance(page.record, Treatment):
            for index, name in enumerate(getattr(page.record, key)):
                yield Place(page.source, (key, index), name)


def _searched(guide: Guide, key: str, named: str) -> Iterator[Place]:
    """What the lay words of the search name."""
    source = guide.shared.sources.get("search_words.yml")
    for index, entry in enumerate(getattr(guide.shared.search_words, key)):
        if source:
            yield Place(source, (key, index, named), getattr(entry, named))


def _corrected(guide: Guide) -> Iterator[Place]:
    """The pages that corrections name."""
    for index, entry in enumerate(guide.shared.corrections):
        for number, name in enumerate(entry.pages):
            yield Place(guide.shared.sources[CORRECTIONS], (index, "pages", number), name)


def _corrected_later(guide: Guide) -> Iterator[Problem]:
    """A page that is corrected was checked on that day, so its date is not older."""
    entries = [entry for entry in guide.shared.corrections for _ in entry.pages]
    for entry, place in zip(entries, _corrected(guide), strict=True):
        page = guide.pages.get(place.name)
        checked = page.record.checked_on if page and page.record else entry.on
        if checked < entry.on:
            yield Problem(
                place.source.file,
                place.line,
                f"`{place.name}` was corrected on {entry.on}, but its facts were last checked on {checked}",
                f"set its `checked_on` to {entry.on} or a later day",
            )


def _signs(guide: Guide) -> set[str]:
    return {sign.text for tier in guide.shared.red_flags for sign in tier.signs}


@lru_cache(maxsize=1)
def _cited(guide: Guide) -> tuple[Place, ...]:
    """Every reference key that a page or a shared record cites."""
    return tuple(place for source in guide.sources for place in _cited_in(source))


def _cited_in(source: Source) -> Iterator[Place]:
    for location, key in _sources(source.data, ()):
        if key != FILL_IN:  # told by the record
            yield Place(source, location, str(key))
    for found in citations(source):
        yield Place(source, found.line, found.text)


def _sources(data: Any, at: Location) -> Iterator[tuple[Location, Any]]:
    if isinstance(data, dict):
        for key, value in data.items():
            if key == "sources" and isinstance(value, list):
                yield from (((*at, key, index), name) for index, name in enumerate(value))
            else:
                yield from _sources(value, (*at, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _sources(value, (*at, index))


def _repeated(noun: str, places: Iterable[Place]) -> Iterator[Problem]:
    first: dict[str, Place] = {}
    for place in places:
        if place is not (taken := first.setdefault(place.name, place)):
            where = f"{taken.source.file}, line {taken.line}"
            message = f"{noun} id `{place.name}` is taken ({where})"
            yield Problem(place.source.file, place.line, message, "give one of the two another id")


def _unknown(noun: str, places: Iterable[Place], known: Collection[str], otherwise: str = "") -> Iterator[Problem]:
    for place in places:
        if place.name not in known:
            remedy = suggest(place.name, known, otherwise)
            yield Problem(place.source.file, place.line, f"{noun} `{place.name}` is unknown", remedy)


def _unknown_references(guide: Guide) -> Iterator[Problem]:
    known = {place.name for place in _reference_ids(guide)}
    if known:  # else the file itself is wrong, and says so
        yield from _unknown("reference", _cited(guide), known, f"add it to docs/{DATA}/references.yml")


def _never_cited(guide: Guide) -> Iterator[Problem]:
    if any(source.problems for source in guide.sources):
        return  # what could not be read may cite it
    cited = {place.name for place in _cited(guide)}
    for place in _reference_ids(guide):
        if place.name not in cited:
            remedy = f"cite it with [^{place.name}] or in `sources`, or remove it"
            yield Problem(place.source.file, place.line, f"reference `{place.name}` is never cited", remedy)


def _first_headings(guide: Guide) -> Iterator[Problem]:
    for page in guide.pages.values():
        for found in headings(page.source, 1):
            yield Problem(
                page.source.file,
                found.line,
                "the page has a second first-level heading",
                "the title is the first; use ## here",
            )


def _loose_numbers(guide: Guide) -> Iterator[Problem]:
    """A number in the text of a page stands in a record of the page, with its source, or of all pages (911)."""
    names = ("disclaimers.yml", "red_flags.yml")
    everywhere = told([guide.shared.sources[name].data for name in names if name in guide.shared.sources])
    for page in guide.pages.values():
        recorded = told(page.source.data) | everywhere
        for found in numbers(page.source):
            if found.text not in recorded:
                yield Problem(
                    page.source.file,
                    found.line,
                    f"number {found.text} stands in no record of this page",
                    "add it to a claim, a rating or `facts` with its source, or say it in words",
                )


def _unfilled(guide: Guide) -> Iterator[Problem]:
    for page in guide.pages.values():
        for found in placeholders(page.source):
            yield Problem(
                page.source.file, found.line, "the text is not filled in", f"write it in place of `{FILL_IN}`"
            )
