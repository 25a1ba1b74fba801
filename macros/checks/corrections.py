"""Checks corrections against the pages that they correct."""

from collections.abc import Iterator

from macros.checks.ids import corrected_pages
from macros.content.guide import Guide
from macros.models.issue import Issue


def check_corrections(guide: Guide) -> Iterator[Issue]:
    """Yields an issue for each corrected page whose `checked_on` is before the correction."""
    entries = [entry for entry in guide.shared.corrections for _ in entry.pages]
    for entry, name in zip(entries, corrected_pages(guide), strict=True):
        page = guide.pages.get(name.text)
        checked = page.record.checked_on if page and page.record else entry.on
        if checked < entry.on:
            message = f"`{name.text}` was corrected on {entry.on}, but its facts were last checked on {checked}"
            hint = f"set its `checked_on` to {entry.on} or a later day"
            yield Issue(name.source.file, name.line, "correction-after-check", message, hint)
