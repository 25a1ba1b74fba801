"""The words that patients meet, from A to Z."""

from collections.abc import Mapping

from macros.components.component import Component, Context, Nothing


def view(_: Nothing, context: Context) -> Mapping[str, object]:
    """The terms in alphabetical order, and the first of each letter."""
    terms = sorted(context.guide.shared.glossary, key=lambda term: term.term.lower())
    first = {term.term[0].upper(): term.id for term in reversed(terms)}
    return {"terms": terms, "letters": dict(sorted(first.items()))}


COMPONENT = Component("glossary_list", "All terms of the glossary.", view)
