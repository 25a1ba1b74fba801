"""Common beliefs about massage, each with the evidence."""

from macros.components.component import Component

COMPONENT = Component("myth_list", "Myths and facts.", lambda _, context: {"myths": context.guide.shared.myths})
