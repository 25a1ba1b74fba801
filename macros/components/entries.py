"""What pages explain entry by entry: techniques, words of scan reports and terms, each at a place of its own."""

from collections.abc import Mapping
from dataclasses import dataclass

from macros.records.guide import Guide
from macros.records.library import ScanWord, Technique, Term

TECHNIQUES = "massage/techniques.md"


@dataclass(frozen=True)
class Entry:
    """What is explained: the id of its place in the page, its name, and its other names."""

    place: str
    names: tuple[str, ...]


def entries(guide: Guide) -> Mapping[str, list[Entry]]:
    """The entries of each page that explains some, by the file of the page; also where the guide has no such page."""
    shared = guide.shared
    return {
        TECHNIQUES: [_entry(f"technique-{found.id}", found.name, found) for found in shared.techniques],
        "understand/scan-words.md": [_entry(f"word-{found.id}", found.word, found) for found in shared.scan_words],
        "glossary.md": [_entry(found.id, found.term, found) for found in shared.glossary],
    }


def _entry(place: str, name: str, found: Technique | ScanWord | Term) -> Entry:
    return Entry(place, (name, *found.also_called))
