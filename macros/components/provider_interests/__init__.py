"""Who pays for the guide, and what they gain."""

from collections.abc import Mapping

from macros.components.component import Component, Context, Nothing


def view(_: Nothing, context: Context) -> Mapping[str, object]:
    """The provider."""
    return {"provider": context.guide.shared.provider}


COMPONENT = Component("provider_interests", "The interests of the provider.", view)
