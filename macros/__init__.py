"""The guide's components for pages: what mkdocs-macros (or Zensical) loads. Registers, decides nothing."""

import logging
from pathlib import Path
from typing import Any


def define_env(env: Any) -> None:
    """Registers each component as a macro, gives the theme what it shows on every page, and logs all problems.

    env: the plugin's environment (`env.macro`, `env.conf`, `env.page`). Problems are logged as errors, so that a strict
    build fails after it has named all of them, and a preview goes on.
    """
    from macros.check import problems_of
    from macros.components.registry import COMPONENTS
    from macros.components.rendering import macro, theme_context
    from macros.records.load import load

    docs = Path(env.conf["docs_dir"])
    for problem in problems_of(load(docs)):
        logging.getLogger("mkdocs.plugins.macros").error(str(problem))
    for component in COMPONENTS.values():
        env.macro(macro(component, env, docs), component.name)
    env.conf["extra"]["guide"] = theme_context(load(docs))
