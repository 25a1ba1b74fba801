"""Renders components: an own strict environment in which every text is escaped."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from pydantic import ValidationError

from macros.components.component import FOLDER, Component, Context
from macros.components.menus import menus
from macros.components.pictures import SCALES
from macros.placeholders import held
from macros.records import vocabulary
from macros.records.guide import Guide


@cache
def environment() -> Environment:
    """The environment of all templates: autoescape on, an undefined name is an error, flush-left output."""
    env = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.policies["json.dumps_kwargs"] = {"separators": (",", ":"), "sort_keys": True}
    env.globals["words"] = {name: value for name, value in vars(vocabulary).items() if name.isupper()}
    return env


def render(component: Component, options: Mapping[str, Any], context: Context) -> str:
    """The HTML of one call: one block without blank or indented lines, which Markdown would take apart."""
    chosen = component.options.model_validate(options, context={"guide": context.guide})
    template = environment().get_template(f"{component.name}/template.html")
    html = template.render(component.view(chosen, context))
    return "\n".join(line for line in map(str.strip, html.splitlines()) if line)


def placed(component: Component, options: Mapping[str, Any], context: Context) -> str:
    """What stands in Markdown for one call. A wrong one shows nothing: the check of calls has told of it."""
    if context.page.record is None or not context.guide.complete:
        return ""
    try:
        return held(render(component, options, context))
    except ValidationError:
        return ""


def macro(component: Component, env: Any, guide: Guide) -> Callable[..., str]:
    """The component as a macro of mkdocs-macros."""

    def call(**options: Any) -> str:
        return placed(component, options, Context(guide, guide.pages[_path(env.page)]))

    call.__doc__ = component.summary
    return call


def _path(page: Any) -> str:
    """The page's path below docs/: MkDocs gives a file, Zensical the path itself."""
    return str(page.file.src_uri if hasattr(page, "file") else page.path)


def theme_context(guide: Guide) -> dict[str, Any]:
    """What the theme shows on every page: provider, disclaimer, drawings (as HTML), menus and the file of each page."""
    provider, general = guide.shared.provider, guide.shared.disclaimers.get("general")
    return {
        "provider": provider.model_dump(include={"name", "demo", "demo_notice", "interests", "contact"})
        if provider
        else {},
        "disclaimer": list(general.text) if general else [],
        "symbols": environment().get_template("symbols.html").render(scales=SCALES),
        **menus(guide),
        "files": {page.url: page.path for page in guide.pages.values()},
    }
