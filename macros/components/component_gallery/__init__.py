"""Every component as editors see it: what it shows, its options, and each example live beside the call that made it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice

from pydantic import Field, ValidationError

from macros.components.component import Component, Context, Options
from macros.components.component_gallery.described import Described, call, described
from macros.components.component_gallery.specimen import specimen
from macros.components.menus import LARGE
from macros.components.options import TreatmentId
from macros.records.guide import Guide
from macros.records.pages import Page, Treatment

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
    shown = Context(_few(context.guide), replace(context.page, record=treatment))
    return {
        "entries": [
            Entry(component, described(component.options), tuple(examples(component, shown)))
            for component in COMPONENTS.values()
        ],
        "gallery": NAME,
    }


def _few(guide: Guide) -> Guide:
    """The guide with few treatments: the first, and those of which an example names the record or a claim.

    An example shows how a list looks, so it need not show all of a large guide.
    """
    from macros.components.registry import COMPONENTS

    examples = [example for component in COMPONENTS.values() for example in component.examples]
    values = [value for example in examples for value in example.values()]
    named = {name for value in values for name in (value if isinstance(value, list) else [value])}
    first = set(islice(guide.treatments, LARGE))

    def left_out(record: Page | None) -> bool:
        if not isinstance(record, Treatment) or record.id in first:
            return False
        return not named & {record.id, *(claim.id for claim in record.claims)}

    return replace(guide, pages={path: page for path, page in guide.pages.items() if not left_out(page.record)})


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
