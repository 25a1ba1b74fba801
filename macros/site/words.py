"""Checks that every word of a page is on its built page, whichever extension or template came between."""

from collections.abc import Collection, Iterator, Mapping
from itertools import islice

from macros.checks.calls import may_render
from macros.checks.text import read_text
from macros.content.guide import Guide, GuidePage
from macros.models.issue import Issue
from macros.site.document import Document

_HINT = "write it in another way, and tell the maintainers"


def check_words(guide: Guide, documents: Mapping[str, Document], reported: Collection[str]) -> Iterator[Issue]:
    """Yields an issue for each page whose built page lacks words of its text.

    reported: source files with issues, whose pages may be incomplete. So may pages without a valid record,
    and all pages of a guide without its shared records.
    """
    for page in guide.pages.values() if guide.is_complete else ():
        document = documents.get(page.built)
        if document and page.record and page.source.file not in reported and may_render(page):
            missing = read_text(page.source.body).words - document.words
            yield from (_issue(page, word) for word in islice(missing, 1))


def _issue(page: GuidePage, word: str) -> Issue:
    before = page.source.body.casefold().partition(word)[0]
    line = page.source.body_line + before.count("\n")
    return Issue(page.source.file, line, "text-missing", f"the built page lacks the word `{word}`", _HINT)
