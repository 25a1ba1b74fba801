"""The link to the guide as one file, for use without a network."""

from macros.components.component import Component, Context, NoOptions, Variables, relative_url
from macros.components.derived import in_words

ARCHIVE = "neck-and-back-pain-guide.zip"
"""The file below the site, and the name of the folder in it."""


def view(_: NoOptions, context: Context) -> Variables:
    """Returns the URL of the file and its date."""
    base = context.page.url if context.base is None else context.base
    return {"url": relative_url(ARCHIVE, base).rstrip("/"), "date": in_words(context.guide.newest_check)}


COMPONENT = Component("offline_copy", "The link to the guide as one file, for use without a network.", view)
