"""Which changes need a clinician. Of a treatment all is clinical but what is listed here: a new key is never missed."""

import re

from macros.changes.diff import Difference, Name, Sections
from macros.records.guide import GuidePage
from macros.records.prose import CITATION, headings

EDITORIAL_KEYS = {"id", "name", "also_called", "search_words", "related", "checked_on", "clinical_review"}
"""Keys that say nothing of benefit, harm or care."""
CLINICAL_KEYS = {"claims", "facts"}
"""Of a page that is no treatment."""
EDITORIAL_FILES = {"references.yml", "provider.yml", "search_words.yml"}
CLINICAL_CALLS = re.compile(
    r"\{\{ *(?:red_flag_card|claim_list|rating_list|guideline_list|caution_list|disclaimer|fact_list|step_list)\("
)
"""Text beside these components explains them."""
TEXT = Name("text")
"""The first step of the path to a paragraph: the text of the page, then its section."""


def is_clinical(difference: Difference, pages: list[GuidePage]) -> bool:
    """Whether a clinician must look at a change. pages: the page as it was and as it is; none for a shared file."""
    if not pages:
        return not EDITORIAL_KEYS & set(difference.path)
    if difference.path[0] == TEXT:
        return not punctuation_only(difference) and _clinical_text(difference, pages)
    treatment = any(_type(page) in ("treatment", "article") for page in pages)
    return difference.path[0] not in EDITORIAL_KEYS if treatment else difference.path[0] in CLINICAL_KEYS


def _type(page: GuidePage) -> object:
    return page.source.data.get("type") if isinstance(page.source.data, dict) else None


def punctuation_only(difference: Difference) -> bool:
    """Whether words and figures are the same, in the same order; capitals, commas and line breaks may differ."""
    return _words(difference.before) == _words(difference.after)


def _words(value: object) -> list[str]:
    return re.findall(r"-?\d+(?:[.,]\d+)*|[^\W\d_]+|[<>=%]", str(value or "").lower())


def _clinical_text(difference: Difference, pages: list[GuidePage]) -> bool:
    """A paragraph that cites a source, holds a figure, or stands in a section of a clinical component."""
    written = f"{difference.before or ''}\n{difference.after or ''}"
    if CITATION.search(written) or re.search(r"\d", written) or CLINICAL_CALLS.search(written):
        return True
    beside = [part for page in pages for part in sections(page).get(str(difference.path[1]), [])]
    return any(CLINICAL_CALLS.search(part) for part in beside)


def sections(page: GuidePage) -> Sections:
    """The paragraphs of a page, by the second-level heading that they stand below (the first ones have none)."""
    source = page.source
    lines = source.body.split("\n")
    starts = [(found.line - source.body_line, found.text) for found in headings(source, 2)]
    bounds = [(0, ""), *((line + 1, heading) for line, heading in starts)]
    ends = [*(line for line, _ in starts), len(lines)]
    return {
        heading: [part for part in "\n".join(lines[start:end]).split("\n\n") if part.strip()]
        for (start, heading), end in zip(bounds, ends, strict=True)
    }
