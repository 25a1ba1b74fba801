"""What holds for every component: declared options, examples that render, text that stays text."""

from html.parser import HTMLParser

import pytest

from macros.components.component import FOLDER
from macros.components.registry import COMPONENTS, context_of
from macros.components.rendering import render
from macros.content.load import load
from macros.models.pages import PAGE_TYPES
from tests.support.every import make

VOID = {"br", "img", "rect", "use", "hr", "path", "circle", "input", "line"}
EXAMPLES = [(name, number) for name, component in COMPONENTS.items() for number in range(len(component.examples))]


class Balanced(HTMLParser):
    """Fails where a tag is not closed in its place."""

    def __init__(self):
        super().__init__()
        self.open = []

    def handle_starttag(self, tag, attrs):
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}> has an attribute twice"
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.fixture(scope="module")
def context(tmp_path_factory):
    """A treatment of a guide that has what all examples name."""
    guide = load(make(tmp_path_factory.mktemp("every"), lambda *_: None) / "docs")
    return context_of(guide.pages["pool-therapy.md"], guide)


@pytest.mark.parametrize("name", COMPONENTS)
def test_a_component_declares_its_name_summary_options_and_template(name):
    component = COMPONENTS[name]
    assert component.name == name
    assert component.summary.endswith(".")
    assert component.examples
    assert (FOLDER / name / "template.html").is_file()
    assert [key for key, option in component.options.model_fields.items() if not option.description] == []


@pytest.mark.parametrize(("name", "number"), EXAMPLES)
def test_an_example_renders_as_one_flush_left_block_of_balanced_html(name, number, context):
    component = COMPONENTS[name]
    html = render(component, component.examples[number], context)
    reader = Balanced()
    reader.feed(html)
    reader.close()
    assert reader.open == []
    assert html.startswith("<")
    assert [line for line in html.splitlines() if line != line.strip() or not line] == []


def test_no_component_has_the_name_of_a_front_matter_key():
    """The plugin puts the keys of a page above its macros: a key `steps` would hide a macro `steps`."""
    keys = {key for record in PAGE_TYPES.values() for key in record.model_fields}
    assert keys & set(COMPONENTS) == set()
