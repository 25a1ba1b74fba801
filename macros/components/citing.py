"""Which pages show a citation of which source: found by rendering what each page calls."""

from collections.abc import Iterator

from macros.components.component import Context
from macros.components.rendering import render
from macros.records.guide import Guide, GuidePage
from macros.records.prose import CITATION_IN_HTML, citations

SHOWING_OTHERS = {"reference_index", "component_gallery", "review_status"}
"""The components that show what other pages hold: the list of all sources asks for this, and the gallery holds it."""


def cited_by(guide: Guide) -> dict[str, list[GuidePage]]:
    """The pages that cite each reference, by its key: in their text, or in a component that they call."""
    citing: dict[str, list[GuidePage]] = {}
    for page in guide.pages.values():
        for key in dict.fromkeys(_keys(page, guide)):
            citing.setdefault(key, []).append(page)
    return citing


def shown(page: GuidePage, guide: Guide) -> str:
    """The text of a page and the HTML of what it calls, without the lists that are made from all pages."""
    return "\n".join([page.source.body, *_called(page, guide)])


def _keys(page: GuidePage, guide: Guide) -> Iterator[str]:
    yield from (found.text for found in citations(page.source))
    for html in _called(page, guide):
        yield from (found[2] for found in CITATION_IN_HTML.finditer(html) if found[2])


def _called(page: GuidePage, guide: Guide) -> Iterator[str]:
    from macros.components.parse import parsed  # knows every component, so also the one that asks
    from macros.components.registry import COMPONENTS

    calls = parsed(page).calls if page.record else ()
    known = [call for call in calls if call.name in COMPONENTS and call.name not in SHOWING_OTHERS]
    return (render(COMPONENTS[call.name], call.options, Context(guide, page)) for call in known)
