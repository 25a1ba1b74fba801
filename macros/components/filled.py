"""A page's Markdown with its calls done: pages hold nothing else of Jinja, so no builder need read them as programs."""

from macros.check import problems_of
from macros.components.component import Context
from macros.components.parse import Call, parsed
from macros.components.registry import COMPONENTS
from macros.components.rendering import placed
from macros.records.guide import Guide, GuidePage


def filled(page: GuidePage, guide: Guide) -> str:
    """The text of a page in which a placeholder stands for each call, and nothing for a call of no component."""
    context = Context(guide, page)
    return "".join(part if isinstance(part, str) else _done(part, context) for part in parsed(page).parts)


def _done(call: Call, context: Context) -> str:
    component = COMPONENTS.get(call.name)
    try:
        return placed(component, call.options, context) if component else ""
    except Exception:
        if problems_of(context.guide):  # the cause is told there
            return ""
        raise
