"""What a page shows of records: its text, and what the components that it calls render."""

from macros.components.component import Context
from macros.components.rendering import render
from macros.records.guide import Guide, GuidePage

SHOWING_OTHERS = {"reference_index", "component_gallery", "review_status"}
"""The components that are made from all pages: of what a page holds itself, they tell nothing."""


def shown(page: GuidePage, guide: Guide) -> str:
    """The text of a page and the HTML of what it calls, without the lists that are made from all pages."""
    from macros.components.parse import parsed  # knows every component, so also the one that asks
    from macros.components.registry import COMPONENTS

    calls = parsed(page).calls if page.record else ()
    known = [call for call in calls if call.name in COMPONENTS and call.name not in SHOWING_OTHERS]
    return "\n".join(
        [page.source.body, *(render(COMPONENTS[call.name], call.options, Context(guide, page)) for call in known)]
    )
