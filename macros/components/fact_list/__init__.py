"""Short facts with their sources: where a number that a page's text leans on is shown."""

from collections.abc import Mapping

from pydantic import Field

from macros.components.component import Component, Context, Options


class FactOptions(Options):
    """Which facts."""

    topic: str = Field(default="treatment", description="only facts of this topic")


def view(options: FactOptions, context: Context) -> Mapping[str, object]:
    """The facts of one topic of the page."""
    facts = context.page.record.facts if context.page.record else ()
    return {"facts": [fact for fact in facts if fact.topic == options.topic]}


COMPONENT = Component("fact_list", "The facts of one topic.", view, options=FactOptions)
