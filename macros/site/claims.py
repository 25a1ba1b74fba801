"""Checks that readers can see each claim in full."""

from collections.abc import Iterator, Mapping

from macros.checks.ids import claim_ids
from macros.content.guide import Guide
from macros.models.issue import Issue
from macros.site.document import Document


def check_claims(guide: Guide, documents: Mapping[str, Document]) -> Iterator[Issue]:
    """Yields an issue for each claim that no page shows. The examples of the gallery have ids of their own."""
    if not guide.is_complete:  # components show nothing then
        return
    shown = {name for document in documents.values() for name in document.ids}
    for name in claim_ids(guide):
        if f"claim-{name.text}" not in shown:
            message, hint = f"claim `{name.text}` is on no page", "call `claim_list` with it, or remove it"
            yield Issue(name.source.file, name.line, "claim-not-shown", message, hint)
