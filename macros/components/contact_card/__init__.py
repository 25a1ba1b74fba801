"""How to reach the provider."""

from pydantic import Field

from macros.components.component import Component, Context, Options, Variables
from macros.models.shared import Provider

CONTACT = "contact.md"
FORM = "issues/new?template=mistake.yml"
"""The form for mistakes (.github/ISSUE_TEMPLATE/mistake.yml), below the URL of the repository."""


class ContactOptions(Options):
    """Selects how much is shown."""

    mistakes: bool = Field(default=False, description="where to report a mistake in the guide, and nothing else")
    one_line: bool = Field(default=False, description="the name, the telephone number and a link, in one line")


def view(options: ContactOptions, context: Context) -> Variables:
    """Returns the provider, and its telephone number as `tel:` links need it."""
    provider = context.guide.shared.provider
    assert isinstance(provider, Provider), "incomplete guides are not rendered"
    return {
        "provider": provider,
        "page": context.link(context.guide.pages[CONTACT]) if options.one_line else None,
        "form": f"{context.repository.rstrip('/')}/{FORM}" if context.repository else None,
        "mistakes": options.mistakes,
        "dial": "".join(sign for sign in provider.contact.phone if sign.isdigit() or sign == "+"),
    }


COMPONENT = Component(
    "contact_card",
    "Telephone, email, address and hours of the provider, or where to report a mistake.",
    view,
    options=ContactOptions,
    examples=({}, {"mistakes": True}, {"one_line": True}),
)
