"""Warning signs: a short card with the first ones in view, or every sign of some tiers."""

from itertools import groupby

from pydantic import Field

from macros.components.component import Component, Context, Options, Variables
from macros.components.warning import alert
from macros.models.shared import RedFlag, RedFlagTier
from macros.models.vocabulary import Urgency


class FlagOptions(Options):
    """Selects every sign of some tiers. Without options: the short card."""

    every_sign: tuple[Urgency, ...] = Field(default=(), description="every sign of these tiers, not the short card")


def view(options: FlagOptions, context: Context) -> Variables:
    """Returns the short card, or the selected tiers, each with its signs by their headings."""
    if not options.every_sign:
        return {"alert": alert(context), "tiers": []}
    tiers = [tier for tier in context.guide.shared.red_flags if tier.urgency in options.every_sign]
    return {"alert": None, "tiers": [(tier, groups(tier)) for tier in tiers]}


def groups(tier: RedFlagTier) -> list[tuple[str, list[RedFlag]]]:
    """Returns the signs by their headings, in the order of the record; an empty heading where a sign has none."""
    return [(name or "", list(signs)) for name, signs in groupby(tier.signs, key=lambda sign: sign.group)]


COMPONENT = Component(
    "red_flag_card",
    "Warning signs that need help first.",
    view,
    options=FlagOptions,
    examples=({}, {"every_sign": ["emergency"]}, {"every_sign": ["urgent", "routine"]}),
)
