"""The words that patients meet, from A to Z."""

from collections.abc import Mapping

from macros.components.component import Component, Context, Nothing


def view(_: Nothing, context: Context) -> Mapping[str, object]:
    """The terms in alphabetical order."""
    return {"terms": sorted(context.guide.shared.glossary, key=lambda term: term.term.lower())}


COMPONENT = Component("glossary_list", "All terms of the glossary.", view)
