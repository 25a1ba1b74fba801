"""Every source of the guide, and the pages that cite it."""

from collections.abc import Mapping

from macros.components.citing import cited_by
from macros.components.component import Component, Context, Nothing
from macros.components.derived import link
from macros.records.guide import GuidePage


def view(_: Nothing, context: Context) -> Mapping[str, object]:
    """The references by first author, each with title and address of the pages that cite it."""
    citing = cited_by(context.guide)
    references = sorted(context.guide.shared.references.values(), key=lambda reference: reference.id)
    return {"references": [(reference, pages(citing.get(reference.id, []))) for reference in references]}


def pages(citing: list[GuidePage]) -> list[tuple[str, str]]:
    """Title and address of pages."""
    return [(page.record.title, link(page)) for page in citing if page.record]


COMPONENT = Component("reference_index", "All sources and the pages that cite them.", view)
