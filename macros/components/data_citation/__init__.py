"""The version, the day and the license of the published data, and how to cite it."""

from macros.components.component import Component, Context, NoOptions, Variables
from macros.components.structured import LICENSE


def view(_: NoOptions, context: Context) -> Variables:
    """Returns what a citation names."""
    guide = context.guide
    return {
        "title": guide.citation.get("title"),
        "version": guide.citation.get("version"),
        "provider": guide.shared.provider,
        "day": guide.newest_check,
        "license": LICENSE,
    }


COMPONENT = Component("data_citation", "The version and the license of the data, and how to cite it.", view)
