"""Finds the components: each subfolder that declares one."""

from importlib import import_module

from macros.components.component import FOLDER, Component, Context
from macros.components.rendering import render
from macros.content.guide import Guide, GuidePage


def _find_components() -> dict[str, Component]:
    names = sorted(path.parent.name for path in FOLDER.glob("*/__init__.py"))
    return {name: import_module(f"macros.components.{name}").COMPONENT for name in names}


COMPONENTS: dict[str, Component] = _find_components()
ABOUT_ALL_PAGES = {"reference_index", "component_gallery", "review_status"}
"""Components whose output depends on all pages."""


def context_of(page: GuidePage, guide: Guide, base: str | None = None, repository: str = "") -> Context:
    """Returns the context of the calls on a page. base, repository: see Context."""
    return Context(guide, page, COMPONENTS, base, repository)


def rendered_text(page: GuidePage, guide: Guide) -> str:
    """Returns the text of a page and the HTML of its calls, without components of all pages."""
    calls = page.parsed.calls if page.record else ()
    known = [call for call in calls if call.name in COMPONENTS and call.name not in ABOUT_ALL_PAGES]
    context = context_of(page, guide)
    named = ((COMPONENTS[call.name], COMPONENTS[call.name].named(call.first, call.options)) for call in known)
    return "\n".join([page.source.body, *(render(component, options, context) for component, options in named)])
