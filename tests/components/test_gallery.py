"""How the gallery says a declaration in words, and makes room for many examples on one page."""

from typing import Literal

import pytest
from pydantic import Field

from macros.components.component import Context, Options
from macros.components.component_gallery import COMPONENT, GalleryOptions
from macros.components.component_gallery.described import Described, call, described
from macros.components.component_gallery.specimen import specimen
from macros.components.menus import LARGE
from macros.components.options import ClaimId
from macros.records.load import load
from tests.bench.project import make


class Sample(Options):
    """One option of each kind."""

    name: str = Field(description="a name")
    tone: Literal["a", "b"] | None = Field(default=None, description="a tone")
    every: bool = Field(default=False, description="all of them")
    ids: tuple[ClaimId, ...] = Field(default=(), description="some claims")


def test_options_are_said_in_words():
    assert described(Sample) == (
        Described("name", "text", None, "a name"),
        Described("tone", 'one of "a", "b"', "nothing", "a tone"),
        Described("every", "true or false", "false", "all of them"),
        Described("ids", "a list; each is the id of a claim", "nothing", "some claims"),
    )


def test_a_call_is_written_as_on_a_page():
    assert call("card", {}) == "{{ card() }}"
    assert call("card", {"a": "x", "b": ["y"], "c": True}) == '{{ card(a="x", b=["y"], c=true) }}'


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
    assert specimen(html, "s") == expected


def test_a_large_guide_has_few_of_its_treatments_in_examples(tmp_path):
    guide = load(make(tmp_path / "large", 40) / "docs")
    page = guide.pages["editors/components.md"]
    shown = COMPONENT.view(GalleryOptions.model_construct(treatment="pool-therapy"), Context(guide, page))
    (cards,) = (entry for entry in shown["entries"] if entry.component.name == "treatment_list")
    counts = [str(example.html).count('<article class="box card') for example in cards.examples]
    assert len(guide.treatments) == 40
    assert 9 <= max(counts) <= LARGE + 9  # the first, and those that examples name
    assert all(example.html for entry in shown["entries"] for example in entry.examples if entry.component != COMPONENT)
