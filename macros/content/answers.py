"""The answers of the guide: each rating, claim and other option, with its key, its name and its place."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.content.guide import Guide, GuidePage
from macros.content.shared_files import OTHER_OPTIONS, TECHNIQUES
from macros.content.source import Source
from macros.content.yaml_values import Location
from macros.models.answers import Answer
from macros.models.evidence import Claim
from macros.models.vocabulary import CONDITIONS


@dataclass(frozen=True)
class PlacedAnswer:
    """An answer and where its record stands.

    key: `claim:ID`, `option:ID`, or the address of a page with the kind of pain. text: its sentence for readers. page:
    that of its record; None in a shared file.
    """

    key: str
    name: str
    text: str
    record: Answer
    source: Source
    at: Location
    page: GuidePage | None = None

    def place(self, key: str) -> tuple[str, int]:
        """Returns the file and the line of a key, or of the record without it."""
        return self.source.place((*self.at, key))


def answers(guide: Guide) -> Iterator[PlacedAnswer]:
    """Yields all answers: those of pages, then those of techniques and other options."""
    for page in guide.pages.values():
        if page.record:
            yield from _ratings(page)
            yield from _claims(page.record.claims, page.name, page.source_of("claims"), ("claims",), page)
    for number, technique in enumerate(guide.shared.techniques):
        source = guide.shared.sources[TECHNIQUES]
        yield from _claims(technique.claims, technique.name, source, (number, "claims"))
    for number, option in enumerate(guide.shared.other_options):
        source = guide.shared.sources[OTHER_OPTIONS]
        yield PlacedAnswer(f"option:{option.id}", option.name, option.verdict, option, source, (number,))


def _ratings(page: GuidePage) -> Iterator[PlacedAnswer]:
    for number, rating in enumerate(page.record.ratings if page.record else ()):
        key = f"{page.url}#{rating.condition}{f':{rating.subject}' if rating.subject else ''}"
        name = f"{rating.subject or page.name}: {CONDITIONS[rating.condition].lower()}"
        yield PlacedAnswer(key, name, rating.sentence, rating, page.source_of("ratings"), ("ratings", number), page)


def _claims(
    claims: tuple[Claim, ...], owner: str, source: Source, at: Location, page: GuidePage | None = None
) -> Iterator[PlacedAnswer]:
    for number, claim in enumerate(claims):
        pain = f" ({CONDITIONS[claim.condition].lower()})" if claim.condition != "general" else ""
        name = f"{owner}: {claim.outcome}{pain}"
        yield PlacedAnswer(f"claim:{claim.id}", name, claim.size, claim, source, (*at, number), page)
