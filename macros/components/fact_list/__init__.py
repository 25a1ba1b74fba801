"""Short facts with their sources: numbers that the text of a page uses and that are not claims."""

from pydantic import Field

from macros.components.component import Component, Context, Options, Variables


class FactOptions(Options):
    """Selects the facts."""

    topic: str = Field(default="treatment", description="only facts of this topic")


def view(options: FactOptions, context: Context) -> Variables:
    """Returns the facts of the page on one topic."""
    facts = context.page.record.facts if context.page.record else ()
    return {"facts": [fact for fact in facts if fact.topic == options.topic]}


COMPONENT = Component("fact_list", "The facts of one topic.", view, options=FactOptions)
