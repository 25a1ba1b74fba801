"""How to reach the provider."""

from pydantic import Field

from macros.components.component import Component, Context, Options, Variables
from macros.models.shared import Provider

CONTACT = "contact.md"


class ContactOptions(Options):
    """Selects how much is shown."""

    one_line: bool = Field(default=False, description="the name, the telephone number and a link, in one line")


def view(options: ContactOptions, context: Context) -> Variables:
    """Returns the provider, and its telephone number as `tel:` links need it."""
    provider = context.guide.shared.provider
    assert isinstance(provider, Provider), "incomplete guides are not rendered"
    return {
        "provider": provider,
        "page": context.link(context.guide.pages[CONTACT]) if options.one_line else None,
        "dial": "".join(sign for sign in provider.contact.phone if sign.isdigit() or sign == "+"),
    }


COMPONENT = Component(
    "contact_card",
    "Telephone, email, address and hours of the provider.",
    view,
    options=ContactOptions,
    examples=({}, {"one_line": True}),
)
