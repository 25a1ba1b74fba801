"""The examples of the specifications of CommonMark and of GitHub's Markdown: rendered alike, or refused."""

import json
from pathlib import Path

import pytest

from macros.markdown.structure import read_blocks
from tests.support.text import dialect, messages

EXAMPLES = json.loads((Path(__file__).parent / "spec.json").read_text())["examples"]
LINKED_BY_GITHUB = {608, 611, 612}
"""Examples of CommonMark with a bare address, which is a link on GitHub."""


def is_alike(markdown, html):
    return read_blocks(dialect().render(markdown)) == read_blocks(html)


@pytest.mark.parametrize(
    ("number", "markdown", "html"), [pytest.param(*rest, id=f"{spec}, {rest[0]}") for spec, *rest in EXAMPLES]
)
def test_an_example_is_rendered_alike_or_refused(number, markdown, html):
    if number not in LINKED_BY_GITHUB:
        assert messages(markdown) or is_alike(markdown, html)


def test_at_least_70_percent_of_the_examples_with_permitted_constructs_are_rendered_alike():
    """An example is not permitted if anything but the comparison with GitHub refuses it, such as a raw mark."""
    rules = [{message.rule for _, message in messages(markdown)} for _, _, markdown, _ in EXAMPLES]
    refused, alike = rules.count({"github-differs"}), rules.count(set())
    assert alike / (alike + refused) >= 0.7
