"""The guide's components for pages: what mkdocs-macros (or Zensical) loads. Registers, decides nothing."""

import logging
from pathlib import Path
from typing import Any


def define_env(env: Any) -> None:
    """Registers each component as a macro, gives the theme what it shows on every page, and logs all problems.

    env: the plugin's environment (`env.macro`, `env.conf`, `env.page`). Problems are logged as errors: a strict build
    fails after it has named all of them, and a preview goes on. Raises PluginError where a page could run code.
    """
    from mkdocs.exceptions import PluginError

    from macros.check import problems_of
    from macros.components.calls import may_render, unknown_names
    from macros.components.registry import COMPONENTS
    from macros.components.rendering import macro, theme_context
    from macros.records.load import load

    guide = load(Path(env.conf["docs_dir"]))
    for problem in problems_of(guide):
        logging.getLogger("mkdocs.plugins.macros").error(str(problem))
    if not may_render(guide):
        raise PluginError("Nothing is rendered: a page cannot be read, or holds more of Jinja than calls.")
    for component in COMPONENTS.values():
        env.macro(macro(component, env, guide), component.name)
    for name in unknown_names(guide):
        env.macro(lambda **_: "", name)
    env.conf["extra"]["guide"] = theme_context(guide)
