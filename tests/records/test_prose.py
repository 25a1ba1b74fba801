"""What the checks find in the text of a page."""

import pytest

from macros.records.prose import citations, headings, numbers
from macros.records.source import Source


def source(body):
    return Source("a.md", {}, "", body, body_line=10)


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("One.[^a][^b]\n\nTwo.[^a]", [(10, "a"), (10, "b"), (12, "a")]),
        ("`[^a]`\n\n```\n[^b]\n```\n\n[^c]", [(16, "c")]),
    ],
)
def test_citations_have_lines_and_code_has_none(body, found):
    assert [(item.line, item.text) for item in citations(source(body))] == found


@pytest.mark.parametrize(
    ("body", "level", "found"),
    [
        ("## One\n\n### Two\n\n## Three {: #x }", 2, [(10, "One"), (14, "Three")]),
        ("# One\n\nTwo\n===\n\n<H1>Three</H1>", 1, [(10, "One"), (12, "Two"), (15, "<H1")]),
        ("```\n# no heading\n```", 1, []),
    ],
)
def test_headings_of_one_level(body, level, found):
    assert [(item.line, item.text) for item in headings(source(body), level)] == found


def test_numbers_are_those_that_a_reader_sees():
    body = (
        'About 3,096 people and 0.5 points.[^smith2020]\n\n{{ a(b="7") }}\n\n'
        '[Page](x2.md) `9` <a href="/4/">5</a>\n\n6. Go.\n7. Stop at 8. 9'
    )
    assert [(item.line, item.text) for item in numbers(source(body))] == [
        (10, "3,096"),
        (10, "0.5"),
        (14, "5"),
        (17, "8"),
        (17, "9"),
    ]
