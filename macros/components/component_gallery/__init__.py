"""Every component as editors see it: what it shows, its options, and each example live beside the call that made it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from pydantic import Field, ValidationError

from macros.components.component import Component, Context, Options
from macros.components.component_gallery.described import Described, call, described
from macros.components.component_gallery.specimen import specimen
from macros.components.options import TreatmentId

NAME = "component_gallery"


class GalleryOptions(Options):
    """Whose records the examples show."""

    treatment: TreatmentId = Field(description="the treatment whose records the examples show")


@dataclass(frozen=True)
class Example:
    """A call, and the HTML that it gives; None where the guide lacks a record that the call names."""

    call: str
    html: str | None


@dataclass(frozen=True)
class Entry:
    """A component with its options and examples."""

    component: Component
    options: tuple[Described, ...]
    examples: tuple[Example, ...]


def view(options: GalleryOptions, context: Context) -> Mapping[str, object]:
    """Every component, in alphabetical order. The examples stand on the page of the call, with a treatment's record."""
    from macros.components.registry import COMPONENTS  # knows every component, so also this one

    _, treatment = context.guide.treatments[options.treatment]
    shown = Context(context.guide, replace(context.page, record=treatment))
    return {
        "entries": [
            Entry(component, described(component.options), tuple(examples(component, shown)))
            for component in COMPONENTS.values()
        ],
        "gallery": NAME,
    }


def examples(component: Component, context: Context) -> Iterator[Example]:
    """The examples of a component. The gallery does not hold itself: its page is its example."""
    from macros.components.rendering import render

    for number, options in enumerate(component.examples, start=1):
        html = None
        if component.name != NAME:
            try:
                html = specimen(render(component, options, context), f"{component.name}-{number}")
            except ValidationError:
                html = None
        yield Example(call(component.name, options), html)


COMPONENT = Component(
    NAME,
    "All components with their options and examples.",
    view,
    options=GalleryOptions,
    examples=({"treatment": "pool-therapy"},),
)
