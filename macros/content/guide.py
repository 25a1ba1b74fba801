"""The guide: all pages and shared records as one immutable value."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from macros.content.calls import ParsedText, parse_calls
from macros.content.shared_files import Shared
from macros.content.source import Source, read_yaml
from macros.content.yaml_values import Location
from macros.models.corrections import Correction
from macros.models.evidence import Claim, Evidence
from macros.models.issue import Issue
from macros.models.pages import PAGE_TYPES, Page, Treatment


@dataclass(frozen=True, eq=False)
class GuidePage:
    """A page. source, evidence: its files as read. record: its validated data; None if that has issues."""

    path: str
    source: Source
    record: Page | None
    evidence: Source | None = None

    @cached_property
    def data(self) -> dict[str, Any]:
        """Returns the data of the front matter, of the text and of the evidence file."""
        own, beside = self.source.data, self.evidence.data if self.evidence else {}
        evidence = {key: beside[key] for key in Evidence.model_fields if isinstance(beside, dict) and key in beside}
        return {**(own if isinstance(own, dict) else {}), **evidence}

    @property
    def files(self) -> tuple[str, ...]:
        """Returns the paths of the files of the page."""
        return tuple(source.file for source in (self.source, self.evidence) if source)

    @property
    def is_treatment(self) -> bool:
        """Returns whether the page is that of a treatment, also if its record has issues."""
        return issubclass(PAGE_TYPES.get(str(self.data.get("type")), Page), Treatment)

    def source_of(self, key: str | int) -> Source:
        """Returns the file that has a key of the record."""
        return self.evidence if self.evidence and key in Evidence.model_fields else self.source

    def place(self, location: Location) -> tuple[str, int]:
        """Returns the file and the line of a value of the record."""
        return self.source_of(location[0] if location else "").place(location)

    @property
    def url(self) -> str:
        """Returns the URL of the page relative to the site root."""
        stem = self.path.removesuffix(".md")
        return stem.removesuffix("index") if stem == "index" or stem.endswith("/index") else f"{stem}/"

    @property
    def built(self) -> str:
        """Returns the path of the built page below the site."""
        return f"{self.url}index.html"

    @property
    def order(self) -> tuple[str, ...]:
        """Returns the names that stand first in menus and lists of the folder of the page."""
        return self.record.order if self.record else ()

    @cached_property
    def parsed(self) -> ParsedText:
        """Returns the text of the page and the calls in it."""
        return parse_calls(self.source)

    @property
    def name(self) -> str:
        """Returns the name of the page in lists and menus: of its treatment, else its title, else its path."""
        if self.record is None:
            return self.path
        return self.record.name if isinstance(self.record, Treatment) else self.record.title


def sort_key(order: tuple[str, ...], name: str, title: str) -> tuple[int, str]:
    """Returns the key by which menus and lists of pages are sorted: names in `order` first, then titles."""
    return order.index(name) if name in order else len(order), title.lower()


CITATION = "CITATION.cff"
PAIN_BASICS = "understand/pain-basics.md"
"""The page on the health problem, which each page that compares or describes a treatment links to (IPDAS 1.1.1)."""
REQUIRED_PAGES = ("index.md", "contact.md")
"""Pages that components and feeds link to."""


@dataclass(frozen=True, eq=False)
class Guide:
    """All records of the guide. issues: those of single files."""

    docs: Path
    pages: dict[str, GuidePage]
    shared: Shared
    issues: tuple[Issue, ...]

    @cached_property
    def treatments(self) -> dict[str, tuple[GuidePage, Treatment]]:
        """Returns treatments by id, in alphabetical order of their names."""
        found = [(page, page.record) for page in self.pages.values() if isinstance(page.record, Treatment)]
        return {record.id: (page, record) for page, record in sorted(found, key=lambda pair: pair[1].name.lower())}

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """Returns all claims by id: those of pages, then those of techniques."""
        pages = [claim for page in self.pages.values() if page.record for claim in page.record.claims]
        techniques = [claim for technique in self.shared.techniques for claim in technique.claims]
        return {claim.id: claim for claim in [*pages, *techniques]}

    @cached_property
    def corrections(self) -> tuple[Correction, ...]:
        """Returns all corrections, the newest first."""
        return tuple(sorted(self.shared.corrections, key=lambda entry: entry.on, reverse=True))

    @cached_property
    def missing_pages(self) -> tuple[str, ...]:
        """Returns the required pages that do not exist."""
        return tuple(name for name in REQUIRED_PAGES if name not in self.pages)

    @property
    def is_complete(self) -> bool:
        """Returns whether all records exist that components need."""
        shared = self.shared
        records = shared.provider, shared.waiting, shared.red_flags, "general" in shared.disclaimers
        return all(map(bool, records)) and not self.missing_pages

    @property
    def sources(self) -> list[Source]:
        """Returns all files: pages, each with its evidence, then shared records."""
        pages = [file for page in self.pages.values() for file in (page.source, page.evidence) if file]
        return [*pages, *self.shared.sources.values()]

    @cached_property
    def newest_check(self) -> date:
        """Returns the newest day on which the facts of a page were checked."""
        return max((page.record.checked_on for page in self.pages.values() if page.record), default=date.min)

    @cached_property
    def citation(self) -> dict[str, Any]:
        """Returns CITATION.cff, with the title of the guide and the version of its last release; empty without one."""
        data = read_yaml(self.docs.parent / CITATION, CITATION).data
        return data if isinstance(data, dict) else {}

    @cached_property
    def treatment_ids(self) -> frozenset[str]:
        """Returns the ids of all treatments, also of those whose records have issues."""
        data = [page.source.data for page in self.pages.values() if isinstance(page.source.data, dict)]
        return frozenset(str(record["id"]) for record in data if record.get("type") != "page" and "id" in record)

    @cached_property
    def claim_ids(self) -> frozenset[str]:
        """Returns the ids of all claims, also of those whose records have issues."""
        techniques = self.shared.sources.get("techniques.yml")
        entries = techniques.data if techniques and isinstance(techniques.data, list) else []
        records = [*(page.data for page in self.pages.values()), *entries]
        lists = [record.get("claims") for record in records if isinstance(record, dict)]
        claims = [claim for claims in lists if isinstance(claims, list) for claim in claims]
        return frozenset(str(claim["id"]) for claim in claims if isinstance(claim, dict) and "id" in claim)

    @cached_property
    def disclaimer_names(self) -> frozenset[str]:
        """Returns the names of all disclaimers, also of those whose records have issues."""
        source = self.shared.sources.get("disclaimers.yml")
        return frozenset(map(str, source.data)) if source and isinstance(source.data, dict) else frozenset()
