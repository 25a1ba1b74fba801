"""The entry point of mkdocs-macros: registers each component as a macro."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from macros.checks.calls import unknown_names
from macros.components.component import Component
from macros.components.registry import COMPONENTS, context_of
from macros.components.rendering import render
from macros.content.guide import Guide
from macros.content.load import get_guide
from macros.markdown.stash import stash


def define_env(env: Any) -> None:
    """Registers each component as a macro. env: the environment of mkdocs-macros (`env.macro`, `env.conf`, `env.page`).

    Calls of unknown components render nothing, because a check reports them.
    """
    guide = get_guide(Path(env.conf["docs_dir"]))
    for component in COMPONENTS.values():
        env.macro(_macro(component, env, guide), component.name)
    for name in unknown_names(guide):
        env.macro(lambda *_, **__: "", name)


def _macro(component: Component, env: Any, guide: Guide) -> Callable[..., str]:
    def call(*first: Any, **options: Any) -> str:
        page = guide.pages[_path(env.page)]
        if page.record is None or not guide.is_complete:
            return ""
        context = context_of(page, guide, _base(env.page), env.conf["repo_url"] or "")
        try:
            return stash(render(component, component.named(first, options), context))
        except ValidationError:  # reported by a check
            return ""

    call.__doc__ = component.summary
    return call


def _path(page: Any) -> str:
    """Returns the path of a page below docs/. MkDocs has a file, Zensical the path itself."""
    return str(page.file.src_uri if hasattr(page, "file") else page.path)


def _base(page: Any) -> str | None:
    """Returns what links in HTML are relative to, if not to the page: Zensical rewrites them as links of the file."""
    return None if hasattr(page, "file") else page.path.rpartition("/")[0] + "/" * ("/" in page.path)
