"""The entries that pages explain at anchors of their own: techniques, exercises, words of reports, options, terms."""

from collections.abc import Mapping
from dataclasses import dataclass

from macros.content.guide import Guide
from macros.models.exercises import Exercise
from macros.models.library import OtherOption, ScanWord, Technique, Term

TECHNIQUES, OTHER_OPTIONS = "massage/techniques.md", "treatments/other-options.md"


@dataclass(frozen=True)
class Entry:
    """An entry of a page. names: its name, then its other names."""

    anchor: str
    names: tuple[str, ...]


def entries(guide: Guide) -> Mapping[str, list[Entry]]:
    """Returns {path of the page: its entries}. The guide may lack such a page."""
    shared = guide.shared
    exercises: dict[str, list[Entry]] = {}
    for found in shared.exercises:
        page = exercises.setdefault(f"daily-life/exercises/{found.area}.md", [])
        page.append(_entry(f"exercise-{found.id}", found.name, found))
    return {
        **exercises,
        TECHNIQUES: [_entry(f"technique-{found.id}", found.name, found) for found in shared.techniques],
        "understand/scan-words.md": [_entry(f"word-{found.id}", found.word, found) for found in shared.scan_words],
        OTHER_OPTIONS: [_entry(f"option-{found.id}", found.name, found) for found in shared.other_options],
        "glossary.md": [_entry(found.id, found.term, found) for found in shared.glossary],
    }


def _entry(anchor: str, name: str, found: Technique | Exercise | ScanWord | Term | OtherOption) -> Entry:
    return Entry(anchor, (name, *found.also_called))
