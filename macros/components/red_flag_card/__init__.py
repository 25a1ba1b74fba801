"""Warning signs, by urgency: what to look for and what to do."""

from itertools import groupby

from pydantic import Field

from macros.components.component import Component, Context, Options, Variables
from macros.models.shared import RedFlag, RedFlagTier
from macros.models.vocabulary import Urgency

ALL_SIGNS = "understand/when-to-get-help.md"


class FlagOptions(Options):
    """Selects the tiers, and all signs or the short card."""

    levels: tuple[Urgency, ...] = Field(min_length=1, description="which tiers to show, the most urgent first")
    every_sign: bool = Field(default=False, description="show every sign, not the short card of a treatment page")


def view(options: FlagOptions, context: Context) -> Variables:
    """Returns the selected tiers, each with its signs and groups, and the URL of the page of all signs."""
    tiers = [tier for tier in context.guide.shared.red_flags if tier.urgency in options.levels]
    signs = [[sign for sign in tier.signs if sign.short or options.every_sign] for tier in tiers]
    groups = [_groups(tier) if options.every_sign else [] for tier in tiers]
    page = context.guide.pages.get(ALL_SIGNS)
    return {
        "tiers": list(zip(tiers, signs, groups, strict=True)),
        "all_signs": context.link(page) if page and page is not context.page else None,
    }


def _groups(tier: RedFlagTier) -> list[tuple[str, list[RedFlag]]]:
    """Returns the signs by their headings, in the order of the record; nothing if any sign has no heading."""
    groups = [(name or "", list(signs)) for name, signs in groupby(tier.signs, key=lambda sign: sign.group)]
    return groups if all(name for name, _ in groups) else []


COMPONENT = Component(
    "red_flag_card",
    "Warning signs that need help first.",
    view,
    options=FlagOptions,
    examples=({"levels": ["emergency", "urgent"]}, {"levels": ["routine"], "every_sign": True}),
)
