"""How sure we are that the treatment helps, for each kind of pain."""

from itertools import groupby

from macros.components.component import Component, Context, NoOptions, Variables

MAX_ROWS = 6
"""More ratings are put together: a row for each part of the treatment."""


def view(_: NoOptions, context: Context) -> Variables:
    """Returns the ratings; of a treatment with many, {part: its ratings} instead."""
    ratings = context.treatment.ratings
    if len(ratings) <= MAX_ROWS:
        return {"ratings": ratings, "parts": {}}
    ordered = sorted(ratings, key=lambda rating: [one.subject for one in ratings].index(rating.subject))
    return {"ratings": (), "parts": {name: list(group) for name, group in groupby(ordered, lambda one: one.subject)}}


COMPONENT = Component("rating_list", "The ratings of the page's treatment.", view, needs_treatment=True)
