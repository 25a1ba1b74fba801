"""The place of the field and the results on the search page. The script fills it; without scripts it is hidden."""

from macros.components.component import Component

COMPONENT = Component("search_results", "The field and the results of the search page.")
