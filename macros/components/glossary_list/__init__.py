"""The glossary, from A to Z."""

from macros.components.component import Component, Context, NoOptions, Variables


def view(_: NoOptions, context: Context) -> Variables:
    """Returns the terms in alphabetical order, and the id of the first term of each letter."""
    terms = sorted(context.guide.shared.glossary, key=lambda term: term.term.lower())
    first = {term.term[0].upper(): term.id for term in reversed(terms)}
    return {"terms": terms, "letters": dict(sorted(first.items()))}


COMPONENT = Component("glossary_list", "All terms of the glossary.", view)
