"""Drawings by name: what to do, what a word means, where not to press."""

from collections.abc import Iterable, Mapping

from markupsafe import Markup
from pydantic import Field

from macros.components.component import Component, Context, Options, Variables
from macros.components.options import DrawingName
from macros.drawings.library import Drawing
from macros.drawings.painter import Link
from macros.drawings.skeleton import DrawingError
from macros.models.drawings import Region


class DrawingOptions(Options):
    """Selects the drawings."""

    name: DrawingName = Field(description="the drawing")
    more: tuple[DrawingName, ...] = Field(default=(), description="drawings that stand beside it")
    small: bool = Field(default=False, description="small, with its words beside it; for drawings without labels")


def find_drawings(context: Context, names: Iterable[str]) -> list[Drawing]:
    """Returns drawings whose `svg` is safe in templates, without those that cannot be drawn."""
    return [drawing for name in names if (drawing := find_drawing(context, name))]


def find_drawing(context: Context, name: str, links: Mapping[Region, Link] | None = None) -> Drawing | None:
    """Returns a drawing whose `svg` is safe in templates; None if it cannot be drawn. links: see Library.draw."""
    try:
        drawing = context.guide.shared.drawings.draw(name, links)
    except DrawingError:  # macros/checks/drawings.py reports it; a preview shows the page without it
        return None
    return drawing._replace(svg=Markup(drawing.svg))  # noqa: S704 (its text is escaped)


def view(options: DrawingOptions, context: Context) -> Variables:
    """Returns the drawings in their order."""
    return {"drawings": find_drawings(context, (options.name, *options.more)), "small": options.small}


COMPONENT = Component(
    "drawing",
    "Drawings of what to do, of what a word means or of places on the body.",
    view,
    options=DrawingOptions,
    examples=({"name": "saddle"}, {"name": "bridge", "more": ["bird-dog"], "small": True}),
)
