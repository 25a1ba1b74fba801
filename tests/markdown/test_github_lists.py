"""Lists and tables, rewritten for Python-Markdown as GitHub reads them."""

import pytest

from macros.markdown.github_lists import rewrite_lists


@pytest.mark.parametrize(
    ("written", "rewritten"),
    [
        ("Text\n- a\nmore", "Text\n\n- a\n    more"),
        ("- a\n  - b\n    - c\n- d", "- a\n    - b\n        - c\n- d"),
        ("1) a\n2) b", "1. a\n2. b"),
        ("- a\n\n  b\n- c", "- a\n\n    b\n\n- c"),
        ("Text\n| a |\n| --- |\n| b |", "Text\n\n| a |\n| --- |\n| b |"),
        ("!!! note\n    - a\n      - b", "!!! note\n\n    - a\n        - b"),
        ("> - a\n>   - b", "> - a\n>   - b"),
        ("```\n- a\n  - b\n```", "```\n- a\n  - b\n```"),
    ],
)
def test_lines(written, rewritten):
    assert "\n".join(rewrite_lists(written.split("\n"))) == rewritten
