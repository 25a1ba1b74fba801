"""Who should not have the treatment, who should ask first, and the disclaimers that belong to it."""

from collections.abc import Mapping

from macros.components.component import Component, Context, Nothing


def view(_: Nothing, context: Context) -> Mapping[str, object]:
    """The cautions of the page's treatment, and its disclaimers so that none can be forgotten."""
    named = context.treatment.disclaimers
    return {
        "cautions": context.treatment.cautions,
        "disclaimers": [context.guide.shared.disclaimers[name] for name in named],
    }


COMPONENT = Component(
    "caution_list", "The cautions and disclaimers of the page's treatment.", view, needs_treatment=True
)
