"""What was put right in the guide: on which pages, what was wrong and since when, what is right, and why."""

from collections.abc import Mapping

from macros.components.component import Component, Context, Nothing
from macros.components.derived import in_words, link


def view(_: Nothing, context: Context) -> Mapping[str, object]:
    """The corrections, the newest first, each with its days in words and its pages."""
    pages = context.guide.pages
    return {
        "corrections": [
            (
                entry,
                in_words(entry.on),
                in_words(entry.since),
                [(pages[path].name, link(pages[path])) for path in entry.pages],
            )
            for entry in context.guide.corrections
        ]
    }


COMPONENT = Component("correction_list", "Corrections of the guide, the newest first.", view)
