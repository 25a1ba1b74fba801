"""The time of the checks grows with the text: what would take long is refused before it is parsed."""

from time import process_time

import pytest

from tests.support.text import rules

MANY = "too-many-marks"


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("[" * 20_000, MANY),
        ("[" * 10_000 + "]" * 10_000, MANY),
        ("[a](" * 10_000, MANY),
        ("[^posture" * 10_000, MANY),
        ("[^posture] " * 10_000, MANY),
        ("{: " * 10_000, MANY),
        ("*" * 3000 + "a" + "*" * 3000, MANY),
        ("`a " * 10_000, MANY),
        ("word " * 30_000, MANY),
        ("".join(f"{'  ' * level}- a\n" for level in range(300)), "nested-too-deep"),
        (">" * 300 + " a", "nested-too-deep"),
    ],
    ids=lambda text: text[:12],
)
def test_a_text_that_takes_long_is_refused_at_once(text, rule):
    start = process_time()
    assert rule in {reported.partition(": ")[2] for reported in rules(text)}
    assert process_time() - start < 2
