"""What the page on writing text shows: each example as it is written, and below it what readers see."""

import pytest

from macros.components.example import FILES
from tests.conftest import ROOT
from tests.support.text import messages, rendered

PAGE = (ROOT / "docs/editors/writing.md").read_text()
EXAMPLES = sorted(FILES.glob("text-*.md"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_is_shown_as_source_and_live(path):
    assert f'{{{{ example(name="{path.stem}") }}}}\n\nReaders see:\n\n{path.read_text()}' in PAGE


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_breaks_no_rule(path):
    assert messages(path.read_text()) == []


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Text\n\n| a |\n| --- |\n| b |", ["<table><caption>Text</caption>"]),
        ("| a |\n| --- |\n| b |\n\n/// caption\n*Text*\n///", ["<table><caption><em>Text</em></caption>"]),
        ("Text\n\n| a |\n| --- |\n| b |\n\n/// caption\nMore\n///", ["<p>Text</p>", "<table><caption>More</caption>"]),
    ],
)
def test_a_table_has_one_caption(text, html):
    found = rendered(text)
    assert [part for part in html if part not in found] == []
    assert found.count("<caption>") == 1
