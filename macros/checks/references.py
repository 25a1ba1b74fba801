"""Checks that each citation names a known reference, and that each reference is cited."""

from collections.abc import Iterator
from functools import lru_cache

from macros.checks.ids import Name, check_known, names_below, reference_ids
from macros.content.guide import Guide
from macros.content.prose import citations
from macros.content.shared_files import DATA, GUIDELINES
from macros.content.source import Source
from macros.content.yaml_values import walk
from macros.models.fields import FILL_IN
from macros.models.issue import Issue


def check_references(guide: Guide) -> Iterator[Issue]:
    """Yields an issue for each unknown reference, and for each one that is not cited."""
    yield from _check_citations(guide)
    yield from _check_uncited(guide)


def _check_citations(guide: Guide) -> Iterator[Issue]:
    known = {name.text for name in reference_ids(guide)}
    if known:  # else the file itself has an issue
        hint = f"add it to docs/{DATA}/references.yml"
        yield from check_known(
            "reference",
            [*cited(guide), *names_below(guide, GUIDELINES, "source")],
            known,
            hint,
            rule="unknown-reference",
        )


def _check_uncited(guide: Guide) -> Iterator[Issue]:
    if any(source.issues for source in guide.sources):
        return  # a file that cannot be read may cite it
    named = {name.text for name in cited(guide)}
    for name in reference_ids(guide):
        if name.text not in named:
            hint = f"cite it with [^{name.text}] or in `sources`, or remove it"
            message = f"reference `{name.text}` is never cited"
            yield Issue(name.source.file, name.line, "uncited-reference", message, hint)


@lru_cache(maxsize=1)
def cited(guide: Guide) -> tuple[Name, ...]:
    """Returns all citations in pages and records."""
    return tuple(name for source in guide.sources for name in _cited_in(source))


def _cited_in(source: Source) -> Iterator[Name]:
    for location, value in walk(source.data):
        if location[-2:-1] == ("sources",) and FILL_IN not in str(value):  # validation reports placeholders
            yield Name(source, location, str(value))
    for found in citations(source):
        yield Name(source, found.line, found.text)
