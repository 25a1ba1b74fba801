"""The guide: every page and every shared record, as one value that nothing changes."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from macros.records.corrections import Correction
from macros.records.evidence import Claim
from macros.records.pages import Page, Treatment
from macros.records.problems import Problem
from macros.records.shared_files import Shared
from macros.records.source import Source


@dataclass(frozen=True, eq=False)
class GuidePage:
    """A page as written (`source`) and as a record (None where its front matter is wrong)."""

    path: str
    source: Source
    record: Page | None

    @property
    def url(self) -> str:
        """The address of the page below the root of the site, as both builders make it."""
        stem = self.path.removesuffix(".md")
        return stem.removesuffix("index") if stem == "index" or stem.endswith("/index") else f"{stem}/"

    @property
    def name(self) -> str:
        """What lists and menus call the page: the name of its treatment, else its title; its file without a record."""
        if self.record is None:
            return self.path
        return self.record.name if isinstance(self.record, Treatment) else self.record.title


NEEDED = ("index.md", "contact.md")
"""The pages that each guide has: what components and the files for other sites lead to."""


@dataclass(frozen=True, eq=False)
class Guide:
    """Every record of the guide. `problems` holds what is wrong within single files."""

    docs: Path
    pages: dict[str, GuidePage]
    shared: Shared
    problems: tuple[Problem, ...]

    @cached_property
    def treatments(self) -> dict[str, tuple[GuidePage, Treatment]]:
        """Treatments by id, in alphabetical order of their names: an order that favours nobody."""
        found = [(page, page.record) for page in self.pages.values() if isinstance(page.record, Treatment)]
        return {record.id: (page, record) for page, record in sorted(found, key=lambda pair: pair[1].name.lower())}

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """All claims by id: those of pages, then those of techniques."""
        pages = [claim for page in self.pages.values() if page.record for claim in page.record.claims]
        techniques = [claim for technique in self.shared.techniques for claim in technique.claims]
        return {claim.id: claim for claim in [*pages, *techniques]}

    @cached_property
    def corrections(self) -> tuple[Correction, ...]:
        """All corrections, the newest first; those of one day as they are written."""
        return tuple(sorted(self.shared.corrections, key=lambda entry: entry.on, reverse=True))

    @cached_property
    def missing(self) -> tuple[str, ...]:
        """The pages that the guide cannot do without, and has not."""
        return tuple(name for name in NEEDED if name not in self.pages)

    @property
    def complete(self) -> bool:
        """Whether there is what components cannot do without."""
        return self.shared.provider is not None and self.shared.waiting is not None and not self.missing

    @property
    def sources(self) -> list[Source]:
        """Every file as it was read: pages, then shared records."""
        return [*(page.source for page in self.pages.values()), *self.shared.sources.values()]

    @cached_property
    def newest_check(self) -> date:
        """The newest day on which the facts of a page were checked."""
        return max(page.record.checked_on for page in self.pages.values() if page.record)

    @cached_property
    def treatment_ids(self) -> frozenset[str]:
        """The ids of all treatments as written, also of those whose record holds a mistake."""
        written = [page.source.data for page in self.pages.values() if isinstance(page.source.data, dict)]
        return frozenset(str(data["id"]) for data in written if data.get("type") != "page" and "id" in data)

    @cached_property
    def disclaimer_names(self) -> frozenset[str]:
        """The names of all disclaimers as written."""
        source = self.shared.sources.get("disclaimers.yml")
        return frozenset(map(str, source.data)) if source and isinstance(source.data, dict) else frozenset()
