"""Renders components in a Jinja environment of their own, which escapes all text."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined

from macros.components.component import FOLDER, Component, Context
from macros.components.derived import in_words
from macros.models import vocabulary


@cache
def environment() -> Environment:
    """Returns the environment of all component templates. Undefined variables are errors."""
    env = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        bytecode_cache=FileSystemBytecodeCache(),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.policies["json.dumps_kwargs"] = {"separators": (",", ":"), "sort_keys": True}
    env.globals["words"] = {name: value for name, value in vars(vocabulary).items() if name.isupper()}
    env.filters["in_words"] = in_words
    return env


def render(component: Component, options: Mapping[str, Any], context: Context) -> str:
    """Renders one call as HTML without blank or indented lines, which Markdown would parse.

    Raises ValidationError if an option is invalid.
    """
    validated = component.options.model_validate(options, context={"guide": context.guide})
    template = environment().get_template(f"{component.name}/template.html")
    html = template.render(component.view(validated, context))
    return "\n".join(line for line in map(str.strip, html.splitlines()) if line)
