"""Decides which changes need a clinician. Keys of treatments do unless they are listed here: no new key is missed."""

import re

from macros.content.guide import GuidePage
from macros.content.prose import CITATION, headings
from macros.reports.changes.diff import Difference, Name, Sections

EDITORIAL_KEYS = {"id", "name", "also_called", "search_words", "related", "checked_on", "clinical_review"}
"""Keys that are not about benefit, harm or care."""
CLINICAL_KEYS = {"claims", "facts"}
"""Keys of other pages that need a clinician."""
EDITORIAL_FILES = {"references.yml", "provider.yml", "search_words.yml"}
CLINICAL_CALLS = re.compile(
    r"\{\{ *(?:red_flag_card|claim_list|rating_list|guideline_list|caution_list|disclaimer|fact_list|step_list)\("
)
"""Text in the section of these components explains them."""
TEXT = Name("text")
"""The first step of the path to a paragraph. The second is its section."""


def is_clinical(difference: Difference, pages: list[GuidePage]) -> bool:
    """Returns whether a change needs a clinician. pages: the page before and after; empty for a shared file."""
    if not pages:
        return not EDITORIAL_KEYS & set(difference.path)
    if difference.path[0] == TEXT:
        return not is_punctuation_only(difference) and _clinical_text(difference, pages)
    is_treatment = any(_type(page) in ("treatment", "article") for page in pages)
    return difference.path[0] not in EDITORIAL_KEYS if is_treatment else difference.path[0] in CLINICAL_KEYS


def _type(page: GuidePage) -> object:
    return page.source.data.get("type") if isinstance(page.source.data, dict) else None


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
    section = [part for page in pages for part in sections(page).get(str(difference.path[1]), [])]
    return any(CLINICAL_CALLS.search(part) for part in section)


def sections(page: GuidePage) -> Sections:
    """Returns {second-level heading: its paragraphs}; the heading is empty for those before the first."""
    source = page.source
    lines = source.body.split("\n")
    starts = [(found.line - source.body_line, found.text) for found in headings(source, 2)]
    bounds = [(0, ""), *((line + 1, heading) for line, heading in starts)]
    ends = [*(line for line, _ in starts), len(lines)]
    return {
        heading: [part for part in "\n".join(lines[start:end]).split("\n\n") if part.strip()]
        for (start, heading), end in zip(bounds, ends, strict=True)
    }
