"""The clinic's offer to look at a scan. Its terms stand in the same box, before the button."""

from collections.abc import Mapping

from macros.components.component import Component, Context, Nothing
from macros.components.derived import link
from macros.records.shared import Provider

CONTACT = "contact.md"


def view(_: Nothing, context: Context) -> Mapping[str, object]:
    """The provider with the offer, the interests disclaimer, and the way to contact."""
    assert isinstance(context.guide.shared.provider, Provider), "a guide without provider is not rendered"
    return {"provider": context.guide.shared.provider, "contact": link(context.guide.pages[CONTACT])}


COMPONENT = Component("scan_offer", "The no-cost scan review, with all its terms.", view)
