"""Builds the search index: names, lay words and warning signs of the records, and the text of the built pages.

It is one JSON file below `search/`, which is loaded when a reader opens the search. Its name contains a hash of its
content, which each page knows, so that a page never reads the index of another build, or parts of two.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from macros.components.entries import OTHER_OPTIONS, TECHNIQUES, Entry, entries
from macros.components.related_treatments import COMPARISON
from macros.components.warning import ALL_SIGNS
from macros.content.guide import Guide, GuidePage
from macros.models.pages import Page, Treatment
from macros.models.vocabulary import AREAS, URGENCIES
from macros.site.document import Document
from macros.site.sections import Section

FOLDER = "search"
SECTIONS = {
    "treatments": "Treatments",
    "understand": "Understand pain",
    "massage": "Massage",
    "daily-life": "Daily life",
    "about": "About",
}
"""The filter by folder: {folder: label}. Pages of other folders, or of none, are in the last."""
EXCLUDED = ("search/", "editors/")


@dataclass(frozen=True)
class SearchIndex:
    """The published index. name: the hash in the name of its file. text: its JSON."""

    name: str
    text: str


@dataclass(frozen=True)
class _Indexed:
    page: GuidePage
    record: Page
    sections: tuple[Section, ...]

    @property
    def text(self) -> str:
        return " ".join(" ".join(section.text for section in self.sections).split())


def build_index(guide: Guide, documents: Mapping[str, Document]) -> SearchIndex:
    """Builds the index from the records and the built pages."""
    pages = list(_indexed(guide, documents))
    text = json.dumps(_content(guide, pages), ensure_ascii=False, separators=(",", ":"))
    return SearchIndex(sha256(text.encode()).hexdigest()[:12], text)


def write_index(index: SearchIndex, site: Path) -> None:
    """Writes the index below a built site, and removes that of an earlier build."""
    folder = site / FOLDER
    folder.mkdir(exist_ok=True)
    for old in folder.glob("*.json"):
        old.unlink()
    (folder / f"index-{index.name}.json").write_text(index.text, encoding="utf-8")


def _indexed(guide: Guide, documents: Mapping[str, Document]) -> Iterator[_Indexed]:
    for page in guide.pages.values():
        document = documents.get(page.built)
        if page.record and document and document.sections and not page.url.startswith(EXCLUDED):
            yield _Indexed(page, page.record, document.sections)


def _content(guide: Guide, pages: list[_Indexed]) -> dict[str, Any]:
    entries_by_page = entries(guide)
    return {
        "pages": [_page(guide, page, entries_by_page.get(page.page.path, [])) for page in pages],
        "sections": SECTIONS,
        "areas": AREAS,
        "same": _synonyms(guide, entries_by_page),
        "alarms": list(_alarms(guide)),
        "harmless": guide.shared.search_words.harmless,
        "emergency": URGENCIES["emergency"],
        "medicines": [(medicine.name, *medicine.brands) for medicine in guide.shared.search_words.medicines],
        "comparison": guide.pages[COMPARISON].url if COMPARISON in guide.pages else "",
    }


def _page(guide: Guide, indexed: _Indexed, entries_of_page: list[Entry]) -> dict[str, Any]:
    page, record = indexed.page, indexed.record
    leads = [word for lead in guide.shared.search_words.leads if lead.page == page.path for word in lead.words]
    anchors = [(entry.anchor, *entry.names) for entry in entries_of_page]
    terms, subjects = ([], anchors) if page.path in (TECHNIQUES, OTHER_OPTIONS) else (anchors, [])
    folder = page.url.partition("/")[0]
    return {
        "url": page.url,
        "title": record.title,
        "summary": record.summary,
        "name": record.name if isinstance(record, Treatment) else "",
        "option": record.id if isinstance(record, Treatment) else "",
        "section": folder if folder in SECTIONS else "about",
        "areas": _areas(indexed),
        "also": record.also_called,
        "leads": [*record.search_words, *leads],
        "texts": _texts(record, indexed.sections),
        "places": [(section.anchor, section.heading) for section in indexed.sections[1:]],
        "terms": [*terms, *(_signs(guide) if page.path == ALL_SIGNS else ())],
        "subjects": subjects,
    }


def _texts(record: Page, sections: tuple[Section, ...]) -> list[str]:
    """Returns the text of each section; of the first one without the title and the summary, which are there already."""
    first = sections[0].text.removeprefix(record.title).removeprefix(" · ").removeprefix(record.summary).strip()
    return [first, *(section.text for section in sections[1:])]


def _areas(indexed: _Indexed) -> list[str]:
    """Returns the body parts of a treatment; of other pages, those that the text names."""
    if isinstance(indexed.record, Treatment):
        return list(indexed.record.areas)
    return [area for area, name in AREAS.items() if name.lower() in indexed.text.lower()]


def _signs(guide: Guide) -> Iterator[tuple[str, ...]]:
    """Yields the anchor of each urgency, followed by its warning signs."""
    return ((tier.urgency, *(sign.text for sign in tier.signs)) for tier in guide.shared.red_flags)


def _synonyms(guide: Guide, entries_by_page: Mapping[str, list[Entry]]) -> list[tuple[str, ...]]:
    """Returns groups of synonyms: those of the record, the names of each medicine, then those of each entry."""
    words = guide.shared.search_words
    medicines = [(medicine.name.partition(" (")[0], *medicine.brands) for medicine in words.medicines]
    named = [entry.names for found in entries_by_page.values() for entry in found]
    return [*words.same, *medicines, *(names for names in named if len(names) > 1)]


def _alarms(guide: Guide) -> Iterator[dict[str, Any]]:
    """Yields the phrases that readers type for each warning sign, with what to do, the most urgent first."""
    for tier in guide.shared.red_flags:
        signs = {sign.text for sign in tier.signs}
        for alarm in guide.shared.search_words.alarms:
            if alarm.sign in signs and ALL_SIGNS in guide.pages:
                yield {
                    "sign": alarm.sign,
                    "urgency": tier.urgency,
                    "label": URGENCIES[tier.urgency],
                    "action": tier.action,
                    "url": f"{guide.pages[ALL_SIGNS].url}#{tier.urgency}",
                    "all": alarm.all,
                }
