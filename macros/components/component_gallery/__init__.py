"""The documentation of all components: what each shows, its options, and its examples with their calls."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from pydantic import Field, ValidationError

from macros.components.component import Component, Context, Options, Variables
from macros.components.component_gallery.describe import OptionDescription, describe_options, format_call
from macros.components.component_gallery.isolate import isolate_ids
from macros.components.options import TreatmentId
from macros.components.rendering import render
from macros.content.guide import Guide
from macros.models.pages import Page, Treatment

NAME = "component_gallery"
MAX_TREATMENTS = 12
"""Maximum number of treatments in an example."""


class GalleryOptions(Options):
    """Selects the treatment whose records the examples show."""

    treatment: TreatmentId = Field(description="the treatment whose records the examples show")


@dataclass(frozen=True)
class Example:
    """A call and its HTML; None where the guide lacks a record that the call names."""

    call: str
    html: str | None


@dataclass(frozen=True)
class Entry:
    """A component with its options and examples."""

    component: Component
    options: tuple[OptionDescription, ...]
    examples: tuple[Example, ...]


def view(options: GalleryOptions, context: Context) -> Variables:
    """Returns all components in alphabetical order. Examples are rendered as if the page were that of the treatment."""
    _, treatment = context.guide.treatments[options.treatment]
    example_context = replace(context, guide=_sample_guide(context), page=replace(context.page, record=treatment))
    return {
        "entries": [
            Entry(component, describe_options(component.options), tuple(examples(component, example_context)))
            for component in context.components.values()
        ],
        "gallery": NAME,
    }


def _sample_guide(context: Context) -> Guide:
    """Returns the guide with a few treatments only: the first ones, and those that an example names."""
    guide = context.guide
    examples = [example for component in context.components.values() for example in component.examples]
    values = [value for example in examples for value in example.values()]
    named = {name for value in values for name in (value if isinstance(value, list) else [value])}
    first = set(islice(guide.treatments, MAX_TREATMENTS))

    def is_left_out(record: Page | None) -> bool:
        if not isinstance(record, Treatment) or record.id in first:
            return False
        return not named & {record.id, *(claim.id for claim in record.claims)}

    return replace(guide, pages={path: page for path, page in guide.pages.items() if not is_left_out(page.record)})


def examples(component: Component, context: Context) -> Iterator[Example]:
    """Yields the examples of a component. That of the gallery has no HTML: its page is the example."""
    for number, options in enumerate(component.examples, start=1):
        html = None
        if component.name != NAME:
            try:
                html = isolate_ids(render(component, options, context), f"{component.name}-{number}")
            except ValidationError:
                html = None
        yield Example(format_call(component.name, options, component.first_option), html)


COMPONENT = Component(
    NAME,
    "All components with their options and examples.",
    view,
    options=GalleryOptions,
    examples=({"treatment": "pool-therapy"},),
)
