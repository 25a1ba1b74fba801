"""How the gallery says a declaration in words, and makes room for many examples on one page."""

from typing import Literal

import pytest
from pydantic import Field

from macros.components.component import Options
from macros.components.component_gallery import COMPONENT, MAX_TREATMENTS, GalleryOptions, examples
from macros.components.component_gallery.describe import OptionDescription, describe_options, format_call
from macros.components.component_gallery.isolate import isolate_ids
from macros.components.options import ClaimId
from macros.components.registry import COMPONENTS, context_of
from macros.content.load import load
from tests.support.project import make_project


class Sample(Options):
    """One option of each kind."""

    name: str = Field(description="a name")
    tone: Literal["a", "b"] | None = Field(default=None, description="a tone")
    every: bool = Field(default=False, description="all of them")
    ids: tuple[ClaimId, ...] = Field(default=(), description="some claims")


def test_options_are_said_in_words():
    assert describe_options(Sample) == (
        OptionDescription("name", "text", None, "a name"),
        OptionDescription("tone", 'one of "a", "b"', "nothing", "a tone"),
        OptionDescription("every", "true or false", "false", "all of them"),
        OptionDescription("ids", "a list; each is the id of a claim", "nothing", "some claims"),
    )


def test_a_call_is_written_as_on_a_page():
    assert format_call("card", {}) == "{{ card() }}"
    assert format_call("card", {"a": "x", "b": ["y"], "c": True}) == '{{ card(a="x", b=["y"], c=true) }}'


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<p id="a">', '<p id="s-a">'),
        ('<a href="#a"></a><p id="a">', '<a href="#s-a"></a><p id="s-a">'),
        ('<use href="#icon-stop"/><p id="a">', '<use href="#icon-stop"/><p id="s-a">'),
        ('<a href="../a/#a"></a><p id="a">', '<a href="../a/#a"></a><p id="s-a">'),
        ('<div aria-labelledby="a b" id="c"><p id="a">', '<div aria-labelledby="s-a b" id="s-c"><p id="s-a">'),
        ('<script type="application/ld+json">{}</script>\n<p>x</p>\n<!--contents-->', "<p>x</p>\n"),
    ],
)
def test_an_example_has_ids_of_its_own(html, expected):
    assert isolate_ids(html, "s") == expected


def test_a_large_guide_has_few_of_its_treatments_in_examples(tmp_path):
    guide = load(make_project(tmp_path / "large", 40) / "docs")
    shown = COMPONENT.view(
        GalleryOptions.model_construct(treatment="sample"), context_of(guide.pages["index.md"], guide)
    )
    (lists,) = (entry for entry in shown["entries"] if entry.component.name == "treatment_list")
    counts = [str(example.html).count("<li><a ") for example in lists.examples]
    assert len(guide.treatments) == 40
    assert max(counts) == MAX_TREATMENTS


def test_an_example_of_a_record_that_a_guide_lacks_is_not_shown(tmp_path):
    guide = load(make_project(tmp_path) / "docs")
    card = COMPONENTS["treatment_card"]
    shown = [example.html is None for example in examples(card, context_of(guide.pages["index.md"], guide))]
    assert shown == [True] * len(card.examples)
