"""How to reach the provider."""

from macros.components.component import Component, Context, NoOptions, Variables
from macros.models.shared import Provider


def view(_: NoOptions, context: Context) -> Variables:
    """Returns the provider, and its telephone number as `tel:` links need it."""
    provider = context.guide.shared.provider
    assert isinstance(provider, Provider), "incomplete guides are not rendered"
    return {
        "provider": provider,
        "dial": "".join(sign for sign in provider.contact.phone if sign.isdigit() or sign == "+"),
    }


COMPONENT = Component("contact_card", "Telephone, email, address and hours of the provider.", view)
