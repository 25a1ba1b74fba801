"""Who should not have the treatment, who should ask first, and the disclaimers that belong to it."""

from macros.components.component import Component, Context, NoOptions, Variables


def view(_: NoOptions, context: Context) -> Variables:
    """Returns the cautions of the page's treatment, and its disclaimers, so that none can be forgotten."""
    names = context.treatment.disclaimers
    return {
        "cautions": context.treatment.cautions,
        "disclaimers": [context.guide.shared.disclaimers[name] for name in names],
    }


COMPONENT = Component(
    "caution_list", "The cautions and disclaimers of the page's treatment.", view, needs_treatment=True
)
