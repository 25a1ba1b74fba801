"""Where the search page shows its field and its results. Scripts fill it; without them it is gone."""

from collections.abc import Mapping

from macros.components.component import Component, Context, Nothing


def view(_: Nothing, _context: Context) -> Mapping[str, object]:
    """Nothing: what is searched for stands in the address."""
    return {}


COMPONENT = Component("search_results", "The field and the results of the search page.", view)
