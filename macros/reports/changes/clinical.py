"""Decides which changes need a clinician. Keys of treatments do unless they are listed here: no new key is missed."""

import re

from macros.content.guide import GuidePage
from macros.content.layout import QUESTIONS
from macros.content.prose import CITATION, text_sections
from macros.content.sections import record_lists
from macros.reports.changes.diff import Difference, Name, Sections

EDITORIAL_KEYS = {"id", "name", "also_called", "search_words", "related", "checked_on", "editor_note"}
"""Keys that are not about benefit, harm or care."""
CLINICAL_KEYS = {"claims", "clinical_review", "decision", "facts"}
"""Keys of other pages that need a clinician."""
EDITORIAL_FILES = {
    "references.yml",
    "guidelines_watch.yml",
    "provider.yml",
    "search_words.yml",
    "icons.yml",
    "update_policy.yml",
    "published.json",
}
CLINICAL_CALLS = re.compile(
    r"\{\{ *(?:red_flag_card|claim|claim_list|rating_list|guideline_list|disclaimer|exercise_list)\("
)
"""Text in the section of these components explains them. So does text in a section with a list of records."""
EDITORIAL_SECTIONS = {QUESTIONS}
TEXT = Name("text")
"""The first step of the path to a paragraph. The second is its section."""


def is_clinical(difference: Difference, pages: list[GuidePage]) -> bool:
    """Returns whether a change needs a clinician. pages: the page before and after; empty for a shared file."""
    if not pages:
        return not EDITORIAL_KEYS & set(difference.path)
    if difference.path[0] == TEXT:
        return not is_punctuation_only(difference) and _clinical_text(difference, pages)
    is_treatment = any(page.is_treatment for page in pages)
    return difference.path[0] not in EDITORIAL_KEYS if is_treatment else difference.path[0] in CLINICAL_KEYS


def is_punctuation_only(difference: Difference) -> bool:
    """Returns whether words and numbers are the same; capitals, punctuation and line breaks may differ."""
    return _words(difference.before) == _words(difference.after)


def _words(value: object) -> list[str]:
    return re.findall(r"-?\d+(?:[.,]\d+)*|[^\W\d_]+|[<>=%]", str(value or "").lower())


def _clinical_text(difference: Difference, pages: list[GuidePage]) -> bool:
    """Returns whether a paragraph cites a source, contains a digit, or is in the section of a clinical component."""
    text = f"{difference.before or ''}\n{difference.after or ''}"
    if CITATION.search(text) or re.search(r"\d", text) or CLINICAL_CALLS.search(text):
        return True
    name = str(difference.path[1])
    section = [part for page in pages for part in sections(page).get(name, [])]
    return _has_records(name, pages) or any(CLINICAL_CALLS.search(part) for part in section)


def _has_records(section: str, pages: list[GuidePage]) -> bool:
    lists = (each for page in pages for each in record_lists(page.source, page.is_treatment))
    return section not in EDITORIAL_SECTIONS and any(each.section == section for each in lists)


def sections(page: GuidePage) -> Sections:
    """Returns {second-level heading: its paragraphs}; the heading is empty for those before the first.

    Lists of records are left out: they are compared as records.
    """
    source = page.source
    lines = source.body.split("\n")
    for each in record_lists(source, page.is_treatment):
        start, end = each.line - source.body_line, each.last_line - source.body_line + 1
        lines[start:end] = [""] * (end - start)
    return {
        section.heading: [part for part in "\n".join(section.select(lines, source)).split("\n\n") if part.strip()]
        for section in text_sections(source)
    }
