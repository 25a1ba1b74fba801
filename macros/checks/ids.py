"""Checks ids: each is unique, and each name of a treatment, page, disclaimer or warning sign exists."""

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from macros.content.guide import Guide
from macros.content.shared_files import CORRECTIONS, EXERCISES, SCAN_WORDS, SEARCH_WORDS, TECHNIQUES
from macros.content.source import Source
from macros.content.yaml_values import Location, walk
from macros.models.issue import Issue, suggest
from macros.models.pages import Treatment


class Name(NamedTuple):
    """A name in a file. at: its location in the data, or its line in the text."""

    source: Source
    at: Location | int
    text: str

    @property
    def line(self) -> int:
        """Returns the line of the name."""
        return self.at if isinstance(self.at, int) else self.source.line(self.at)


def check_ids(guide: Guide) -> Iterator[Issue]:
    """Yields an issue for each id that is used twice, and for each name that is unknown."""
    yield from _check_unique("treatment", _treatment_ids(guide))
    yield from _check_unique("claim", claim_ids(guide))
    yield from _check_unique("reference", reference_ids(guide))
    if not any(page.source.issues for page in guide.pages.values()):  # else a page that cannot be read may have the id
        yield from check_known("treatment", _listed(guide, "related"), guide.treatment_ids, rule="unknown-treatment")
    disclaimers = _listed(guide, "disclaimers")
    yield from check_known("disclaimer", disclaimers, guide.disclaimer_names, rule="unknown-disclaimer")
    pages = (*names_below(guide, SEARCH_WORDS, "page"), *corrected_pages(guide))
    yield from check_known("page", pages, guide.pages, rule="unknown-page")
    files = (SCAN_WORDS, TECHNIQUES, EXERCISES)
    shared = (name for file in files for name in names_below(guide, file, "drawing", "drawings"))
    drawings = (*_listed(guide, "drawings"), *shared)
    yield from check_known("drawing", drawings, guide.shared.drawings.names, rule="unknown-drawing")
    known = {sign.text for tier in guide.shared.red_flags for sign in tier.signs}
    signs, hint = names_below(guide, SEARCH_WORDS, "sign"), "copy its text from red_flags.yml"
    if known:  # else the file of the signs has an issue
        yield from check_known("warning sign", signs, known, hint, rule="unknown-warning-sign")


def check_known(
    noun: str, names: Iterable[Name], known: Collection[str], otherwise: str = "", *, rule: str
) -> Iterator[Issue]:
    """Yields an issue for each unknown name. otherwise: the hint if no known name is similar."""
    for name in names:
        if name.text not in known:
            hint = suggest(name.text, known, otherwise)
            yield Issue(name.source.file, name.line, rule, f"{noun} `{name.text}` is unknown", hint)


def reference_ids(guide: Guide) -> Iterator[Name]:
    """Yields the ids of all references, also of those whose records have issues."""
    source = guide.shared.sources.get("references.yml")
    if source and isinstance(source.data, list):
        for index, entry in enumerate(source.data):
            if isinstance(entry, dict) and "id" in entry:
                yield Name(source, (index, "id"), str(entry["id"]))


def corrected_pages(guide: Guide) -> Iterator[Name]:
    """Yields the pages in all corrections."""
    return names_below(guide, CORRECTIONS, "pages")


def names_below(guide: Guide, file: str, *keys: str) -> Iterator[Name]:
    """Yields the texts of a shared file below some keys, also those in lists; none if the file has issues."""
    source = guide.shared.sources.get(file)
    if source and source.file not in {issue.file for issue in guide.issues}:
        for at, value in walk(source.data):
            if isinstance(value, str) and not set(keys).isdisjoint(at[-2:]):
                yield Name(source, at, value)


def _check_unique(noun: str, names: Iterable[Name]) -> Iterator[Issue]:
    first: dict[str, Name] = {}
    for name in names:
        if name is not (other := first.setdefault(name.text, name)):
            message = f"{noun} id `{name.text}` is taken ({other.source.file}, line {other.line})"
            yield Issue(name.source.file, name.line, "duplicate-id", message, "give one of the two another id")


def _treatment_ids(guide: Guide) -> Iterator[Name]:
    for page in guide.pages.values():
        if isinstance(page.record, Treatment):
            yield Name(page.source, ("id",), page.record.id)


def claim_ids(guide: Guide) -> Iterator[Name]:
    """Yields the ids of all claims: those of pages, then those of techniques."""
    for page in guide.pages.values():
        for index, claim in enumerate(page.record.claims if page.record else ()):
            yield Name(page.source_of("claims"), ("claims", index, "id"), claim.id)
    for number, technique in enumerate(guide.shared.techniques):
        source = guide.shared.sources[TECHNIQUES]
        for index, claim in enumerate(technique.claims):
            yield Name(source, (number, "claims", index, "id"), claim.id)


def _listed(guide: Guide, key: str) -> Iterator[Name]:
    """Yields the names in a list of each treatment."""
    for page in guide.pages.values():
        if isinstance(page.record, Treatment):
            for index, name in enumerate(getattr(page.record, key)):
                yield Name(page.source, (key, index), name)
