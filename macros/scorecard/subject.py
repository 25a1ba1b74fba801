"""A page as the scorecard meets it: its record, and what was built of it."""

from dataclasses import dataclass
from functools import cached_property

from selectolax.lexbor import LexborNode

from macros.records.guide import Guide, GuidePage
from macros.records.pages import Page, Treatment
from macros.records.prose import headings


@dataclass(frozen=True)
class Subject:
    """One page. `article`: what was built of its text."""

    guide: Guide
    page: GuidePage
    article: LexborNode

    @property
    def record(self) -> Page:
        """The record; a guide with a mistake is not built, so there is one."""
        assert self.page.record is not None
        return self.page.record

    @property
    def treatment(self) -> Treatment | None:
        """The record of a treatment, or None."""
        return self.record if isinstance(self.record, Treatment) else None

    @cached_property
    def sources(self) -> list[str]:
        """The keys of the sources that the built page lists."""
        return [(entry.id or "").removeprefix("ref-") for entry in self.article.css("ol.refs > li")]

    def count(self, *tags: str) -> int:
        """How many of these elements the article of the page holds."""
        return len(self.article.css(", ".join(tags)))

    def words_in(self, heading: str) -> int:
        """How many words stand below a second-level heading, as written."""
        starts = [(found.line - self.page.source.body_line, found.text) for found in headings(self.page.source, 2)]
        lines = self.page.source.body.splitlines()
        ends = [*(line for line, _ in starts[1:]), len(lines)]
        parts = [lines[start + 1 : end] for (start, text), end in zip(starts, ends, strict=True) if text == heading]
        return sum(len(line.split()) for part in parts for line in part)
