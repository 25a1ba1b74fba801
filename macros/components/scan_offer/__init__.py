"""The clinic's offer to review a scan. Its terms are in the same box, before the button."""

from macros.components.component import Component, Context, NoOptions, Variables
from macros.models.shared import Provider

CONTACT = "contact.md"


def view(_: NoOptions, context: Context) -> Variables:
    """Returns the provider with its offer, and the URL of the contact page."""
    assert isinstance(context.guide.shared.provider, Provider), "incomplete guides are not rendered"
    return {"provider": context.guide.shared.provider, "contact": context.link(context.guide.pages[CONTACT])}


COMPONENT = Component("scan_offer", "The no-cost scan review, with all its terms.", view)
