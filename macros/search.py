"""What search needs: names, lay words and warning signs of the records, and the words of the pages as built.

Written below `search/` of a built site, compressed, since not every host compresses JSON.
"""

import gzip
import json
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from itertools import groupby, repeat
from pathlib import Path
from typing import Any

from macros.components.entries import TECHNIQUES, Entry, entries
from macros.components.red_flag_card import ALL_SIGNS
from macros.finish.passages import Indexed, read_page
from macros.finish.word_index import WordIndex, index
from macros.records.guide import Guide, GuidePage
from macros.records.pages import Page, Treatment
from macros.records.vocabulary import AREAS, URGENCIES

FOLDER = "search"
SECTIONS = {"treatments": "Treatments", "understand": "Understand pain", "massage": "Massage", "about": "About"}
"""The parts of the guide that a reader can choose; pages outside of all folders count as the last."""
LEFT_OUT = ("search/", "editors/")
SHARD = 50
"""So many summaries are in one file: those of the pages that are shown are loaded, not all."""
VOCABULARY = 4000
"""So many words mend the spelling of others."""


def search(guide: Guide, site: Path) -> None:
    """Writes `search/words.json.gz`, `search/summaries-*.json.gz` and `search/text-*.json.gz` from a built site."""
    pages = [page for page in guide.pages.values() if page.record and not page.url.startswith(LEFT_OUT)]
    with ThreadPoolExecutor() as threads:  # the parser lets others work meanwhile
        found = threads.map(read_page, repeat(site), (page.url for page in pages))
    records = [(page, page.record, read) for page, read in zip(pages, found, strict=True) if page.record and read]
    text = index([read for _, _, read in records])
    explained = entries(guide)
    words = {
        "pages": [_page(guide, *found, explained.get(found[0].path, [])) for found in records],
        "sections": SECTIONS,
        "areas": AREAS,
        "same": _same(guide, explained),
        "alarms": list(_alarms(guide)),
        "harmless": guide.shared.search_words.harmless,
        "emergency": URGENCIES["emergency"],
        "shard": SHARD,
        "texts": [start for start, _ in text.files],
        "passages": text.total,
        "vocabulary": _vocabulary(text),
    }
    for old in (site / FOLDER).glob("*.json.gz"):
        old.unlink()
    _write(site / FOLDER / "words.json.gz", words)
    for number, start in enumerate(range(0, len(records), SHARD)):
        summaries = [record.summary for _, record, _ in records[start : start + SHARD]]
        _write(site / FOLDER / f"summaries-{number}.json.gz", summaries)
    for number, (_, passages) in enumerate(text.files):
        _write(site / FOLDER / f"text-{number}.json.gz", passages)


def _page(guide: Guide, page: GuidePage, record: Page, read: Indexed, explained: list[Entry]) -> dict[str, Any]:
    leads = [word for lead in guide.shared.search_words.leads if lead.page == page.path for word in lead.words]
    places = [(entry.place, *entry.names) for entry in explained]
    terms, subjects = ([], places) if page.path == TECHNIQUES else (places, [])
    folder = page.url.partition("/")[0]
    return {
        "url": page.url,
        "title": record.title,
        "name": record.name if isinstance(record, Treatment) else "",
        "section": folder if folder in SECTIONS else "about",
        "areas": _areas(record, read),
        "also": record.also_called,
        "leads": [*record.search_words, *leads],
        "places": [(passage.id, passage.name) for passage in read.passages[1:]],
        "terms": [*terms, *(_signs(guide) if page.path == ALL_SIGNS else ())],
        "subjects": subjects,
    }


def _areas(record: Page, read: Indexed) -> list[str]:
    """The parts of the body that a page is about; where no record says so, those that it speaks of."""
    if isinstance(record, Treatment):
        return list(record.areas)
    return [area for area, name in AREAS.items() if name.lower() in read.text.lower()]


def _signs(guide: Guide) -> Iterator[tuple[str, ...]]:
    """The warning signs of each urgency, behind the id of its place."""
    return ((tier.urgency, *(sign.text for sign in tier.signs)) for tier in guide.shared.red_flags)


def _same(guide: Guide, explained: Mapping[str, list[Entry]]) -> list[tuple[str, ...]]:
    """Groups of words that mean the same: those of the record, then the names of one entry."""
    named = [entry.names for found in explained.values() for entry in found]
    return [*guide.shared.search_words.same, *(names for names in named if len(names) > 1)]


def _alarms(guide: Guide) -> Iterator[dict[str, Any]]:
    """What readers type for each warning sign, with the sign and what to do, the most urgent first."""
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


def _vocabulary(text: WordIndex) -> list[tuple[int, str]]:
    """Words by the number of passages that hold them: (number, words)."""
    words = [(word, number) for word, number in text.words if word.isalpha()][:VOCABULARY]
    by_number = groupby(words, key=lambda pair: pair[1])
    return [(number, " ".join(word for word, _ in group)) for number, group in by_number]


def _write(path: Path, content: object) -> None:
    path.parent.mkdir(exist_ok=True)
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    path.write_bytes(gzip.compress(text.encode(), mtime=0))
