"""Who pays for the guide, and what they gain."""

from macros.components.component import Component

COMPONENT = Component(
    "provider_interests",
    "The interests of the provider.",
    lambda _, context: {"provider": context.guide.shared.provider},
)
