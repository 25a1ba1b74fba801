"""What people say of massage, beside what is known."""

from collections.abc import Mapping

from macros.components.component import Component, Context, Nothing


def view(_: Nothing, context: Context) -> Mapping[str, object]:
    """The myths, in the order of their file."""
    return {"myths": context.guide.shared.myths}


COMPONENT = Component("myth_list", "Myths and facts.", view)
