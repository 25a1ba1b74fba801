"""How to reach the provider."""

from collections.abc import Mapping

from macros.components.component import Component, Context, Nothing
from macros.records.shared import Provider


def view(_: Nothing, context: Context) -> Mapping[str, object]:
    """The provider, and its telephone number as a link wants it."""
    provider = context.guide.shared.provider
    assert isinstance(provider, Provider), "a guide without provider is not rendered"
    return {
        "provider": provider,
        "dial": "".join(sign for sign in provider.contact.phone if sign.isdigit() or sign == "+"),
    }


COMPONENT = Component("contact_card", "Telephone, email, address and hours of the provider.", view)
