"""A disclaimer, by its name."""

from collections.abc import Mapping

from pydantic import Field

from macros.components.component import Component, Context, Options
from macros.components.options import DisclaimerName


class DisclaimerOptions(Options):
    """Which disclaimer."""

    name: DisclaimerName = Field(description="the name of the disclaimer in docs/_data/disclaimers.yml")


def view(options: DisclaimerOptions, context: Context) -> Mapping[str, object]:
    """The chosen disclaimer."""
    return {"disclaimer": context.guide.shared.disclaimers[options.name]}


COMPONENT = Component(
    "disclaimer", "A disclaimer by name.", view, options=DisclaimerOptions, examples=({"name": "manipulation"},)
)
