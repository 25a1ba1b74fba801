"""All changed answers by date: what we said before, what we say now, and why it changed."""

from itertools import groupby

from macros.components.answers import changes
from macros.components.component import Component, Context, NoOptions, Variables


def view(_: NoOptions, context: Context) -> Variables:
    """Returns {day: its changes}, the newest first, each with the URL of its answer."""
    rows = [(found, f"{context.link(found.page)}{found.anchor}") for found in changes(context.guide)]
    return {"days": {day: list(group) for day, group in groupby(rows, key=lambda row: row[0].change.on)}}


COMPONENT = Component("change_list", "Answers that changed, with the reason, the newest first.", view)
