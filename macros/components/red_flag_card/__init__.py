"""Warning signs, by urgency: what to look for and what to do."""

from collections.abc import Mapping
from itertools import groupby

from pydantic import Field

from macros.components.component import Component, Context, Options
from macros.components.derived import link
from macros.records.shared import RedFlag, RedFlagTier
from macros.records.vocabulary import Urgency

ALL_SIGNS = "understand/when-to-get-help.md"


class FlagOptions(Options):
    """Which tiers, and whether all signs or the short card."""

    levels: tuple[Urgency, ...] = Field(min_length=1, description="which tiers to show, the most urgent first")
    every_sign: bool = Field(default=False, description="show every sign, not the short card of a treatment page")


def view(options: FlagOptions, context: Context) -> Mapping[str, object]:
    """The chosen tiers with their signs, in groups where every sign is shown, and the way to all of them."""
    tiers = [tier for tier in context.guide.shared.red_flags if tier.urgency in options.levels]
    signs = [[sign for sign in tier.signs if sign.short or options.every_sign] for tier in tiers]
    groups = [_groups(tier) if options.every_sign else [] for tier in tiers]
    everything = context.guide.pages.get(ALL_SIGNS)
    return {
        "tiers": list(zip(tiers, signs, groups, strict=True)),
        "all_signs": link(everything) if everything and everything is not context.page else None,
    }


def _groups(tier: RedFlagTier) -> list[tuple[str, list[RedFlag]]]:
    """The signs below the headings of the record, in its order; none where a sign has no heading."""
    groups = [(name or "", list(signs)) for name, signs in groupby(tier.signs, key=lambda sign: sign.group)]
    return groups if all(name for name, _ in groups) else []


COMPONENT = Component(
    "red_flag_card",
    "Warning signs that need help first.",
    view,
    options=FlagOptions,
    examples=({"levels": ["emergency", "urgent"]}, {"levels": ["routine"], "every_sign": True}),
)
