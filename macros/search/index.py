"""Builds the search index: names, lay words and warning signs of the records, and the words of the built pages.

Two JSON files below `search/` are loaded when a reader opens the search. Their names contain a hash of their content,
which each page knows, so that a page never reads the index of another build.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import Any

from macros.components.entries import TECHNIQUES, Entry, entries
from macros.components.warning import ALL_SIGNS
from macros.content.guide import Guide, GuidePage
from macros.models.pages import Page, Treatment
from macros.models.vocabulary import AREAS, URGENCIES
from macros.search.word_index import WordIndex, index_words
from macros.site.document import Document
from macros.site.sections import Section

FOLDER = "search"
SECTIONS = {"treatments": "Treatments", "understand": "Understand pain", "massage": "Massage", "about": "About"}
"""The filter by folder: {folder: label}. Pages of other folders, or of none, are in the last."""
EXCLUDED = ("search/", "editors/")
MAX_VOCABULARY = 4000
"""Maximum number of words that spelling is corrected to."""


@dataclass(frozen=True)
class SearchIndex:
    """The published index. name: the hash in the names of its files. files: {file name: JSON}."""

    name: str
    files: dict[str, str]


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
    words = index_words([section.text for page in pages for section in page.sections])
    files = {"names": _json(_names(guide, pages, words)), "text": _json(words.sections)}
    name = sha256("".join(files.values()).encode()).hexdigest()[:12]
    return SearchIndex(name, {f"{kind}-{name}.json": text for kind, text in files.items()})


def write_index(index: SearchIndex, site: Path) -> None:
    """Writes the files of the index below a built site, and removes those of an earlier build."""
    folder = site / FOLDER
    folder.mkdir(exist_ok=True)
    for old in folder.glob("*.json"):
        old.unlink()
    for name, text in index.files.items():
        (folder / name).write_text(text, encoding="utf-8")


def _indexed(guide: Guide, documents: Mapping[str, Document]) -> Iterator[_Indexed]:
    for page in guide.pages.values():
        document = documents.get(f"{page.url}index.html")
        if page.record and document and document.sections and not page.url.startswith(EXCLUDED):
            yield _Indexed(page, page.record, document.sections)


def _names(guide: Guide, pages: list[_Indexed], words: WordIndex) -> dict[str, Any]:
    entries_by_page = entries(guide)
    return {
        "pages": [_page(guide, page, entries_by_page.get(page.page.path, [])) for page in pages],
        "summaries": [page.record.summary for page in pages],
        "sections": SECTIONS,
        "areas": AREAS,
        "same": _synonyms(guide, entries_by_page),
        "alarms": list(_alarms(guide)),
        "harmless": guide.shared.search_words.harmless,
        "emergency": URGENCIES["emergency"],
        "vocabulary": _vocabulary(words),
    }


def _page(guide: Guide, indexed: _Indexed, entries_of_page: list[Entry]) -> dict[str, Any]:
    page, record = indexed.page, indexed.record
    leads = [word for lead in guide.shared.search_words.leads if lead.page == page.path for word in lead.words]
    anchors = [(entry.anchor, *entry.names) for entry in entries_of_page]
    terms, subjects = ([], anchors) if page.path == TECHNIQUES else (anchors, [])
    folder = page.url.partition("/")[0]
    return {
        "url": page.url,
        "title": record.title,
        "name": record.name if isinstance(record, Treatment) else "",
        "section": folder if folder in SECTIONS else "about",
        "areas": _areas(indexed),
        "also": record.also_called,
        "leads": [*record.search_words, *leads],
        "places": [(section.anchor, section.heading) for section in indexed.sections[1:]],
        "terms": [*terms, *(_signs(guide) if page.path == ALL_SIGNS else ())],
        "subjects": subjects,
    }


def _areas(indexed: _Indexed) -> list[str]:
    """Returns the body parts of a treatment; of other pages, those that the text names."""
    if isinstance(indexed.record, Treatment):
        return list(indexed.record.areas)
    return [area for area, name in AREAS.items() if name.lower() in indexed.text.lower()]


def _signs(guide: Guide) -> Iterator[tuple[str, ...]]:
    """Yields the anchor of each urgency, followed by its warning signs."""
    return ((tier.urgency, *(sign.text for sign in tier.signs)) for tier in guide.shared.red_flags)


def _synonyms(guide: Guide, entries_by_page: Mapping[str, list[Entry]]) -> list[tuple[str, ...]]:
    """Returns groups of synonyms: those of the record, then the names of each entry."""
    named = [entry.names for found in entries_by_page.values() for entry in found]
    return [*guide.shared.search_words.same, *(names for names in named if len(names) > 1)]


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


def _vocabulary(words: WordIndex) -> list[tuple[int, str]]:
    """Groups words by how many sections contain them: (number of sections, words)."""
    known = [(word, number) for word, number in words.counts if word.isalpha()][:MAX_VOCABULARY]
    by_number = groupby(known, key=lambda pair: pair[1])
    return [(number, " ".join(word for word, _ in group)) for number, group in by_number]


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
