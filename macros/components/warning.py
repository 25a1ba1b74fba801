"""The warning signs that a page shows before its advice: the first ones in view, the others one touch away."""

from dataclasses import dataclass

from macros.components.component import Context
from macros.models.pages import Treatment
from macros.models.shared import RedFlag, RedFlagTier

ALL_SIGNS = "understand/when-to-get-help.md"
"""The page of all warning signs."""


@dataclass(frozen=True)
class Alert:
    """The short card. first: the signs in view. action: what to do with one of them.

    tiers: the other signs of the card by urgency. count: how many these are. all_signs: the URL of the page of all
    signs; None on that page, or without it.
    """

    first: tuple[RedFlag, ...]
    action: str
    tiers: tuple[tuple[RedFlagTier, tuple[RedFlag, ...]], ...]
    count: int
    all_signs: str | None


def alert(context: Context) -> Alert:
    """Returns the short card of the page of the call: emergency and urgent signs, those of its area first."""
    tiers = [tier for tier in context.guide.shared.red_flags if tier.urgency != "routine"]
    emergency = next(tier for tier in tiers if tier.urgency == "emergency")  # the model requires one
    first = _ordered([sign for sign in emergency.signs if sign.first], context)
    others = [
        (tier, tuple(sign for sign in tier.signs if (sign.short or sign.first) and sign not in first)) for tier in tiers
    ]
    return Alert(
        first=first,
        action=emergency.action,
        tiers=tuple((tier, signs) for tier, signs in others if signs),
        count=sum(len(signs) for _, signs in others),
        all_signs=all_signs(context),
    )


def _ordered(signs: list[RedFlag], context: Context) -> tuple[RedFlag, ...]:
    """Returns the signs, those of the neck first on the page of a treatment that is mainly for the neck."""
    record = context.page.record
    area = record.areas[0] if isinstance(record, Treatment) else None
    return tuple(sorted(signs, key=lambda sign: area != "neck" or sign.area != "neck"))


def all_signs(context: Context) -> str | None:
    """Returns the URL of the page of all signs; None on that page, or without it."""
    page = context.guide.pages.get(ALL_SIGNS)
    return context.link(page) if page and page is not context.page else None
