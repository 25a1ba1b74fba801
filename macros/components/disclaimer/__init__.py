"""One disclaimer."""

from pydantic import Field

from macros.components.component import Component, Context, Options, Variables
from macros.components.options import DisclaimerName


class DisclaimerOptions(Options):
    """Selects the disclaimer."""

    name: DisclaimerName = Field(description="the name of the disclaimer in docs/_data/disclaimers.yml")


def view(options: DisclaimerOptions, context: Context) -> Variables:
    """Returns the selected disclaimer."""
    return {"disclaimer": context.guide.shared.disclaimers[options.name]}


COMPONENT = Component(
    "disclaimer", "A disclaimer by name.", view, options=DisclaimerOptions, examples=({"name": "manipulation"},)
)
