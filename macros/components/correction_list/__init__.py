"""The corrections of the guide: on which pages, what was wrong and since when, what is right, and why."""

from macros.components.component import Component, Context, NoOptions, Variables
from macros.components.derived import in_words


def view(_: NoOptions, context: Context) -> Variables:
    """Returns the corrections, the newest first, each with its dates in words and its pages."""
    pages = context.guide.pages
    return {
        "corrections": [
            (
                entry,
                in_words(entry.on),
                in_words(entry.since),
                [(pages[path].name, context.link(pages[path])) for path in entry.pages if path in pages],
            )
            for entry in context.guide.corrections
        ]
    }


COMPONENT = Component("correction_list", "Corrections of the guide, the newest first.", view)
