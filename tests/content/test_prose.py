"""What the checks find in the text of a page."""

import signal
from types import SimpleNamespace

import pytest

from macros.checks.expiry import ATTRIBUTE
from macros.checks.markdown import check_markdown
from macros.content.guide import GuidePage
from macros.content.prose import citations, find_in_attributes, headings, numbers, placeholders
from macros.content.source import Source


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
        ("## One ##\n## Two {#x}  \n## Three {b} c}", 2, [(10, "One"), (11, "Two"), (12, "Three {b} c}")]),
        ("```\n# no heading\n```\n# One", 1, [(13, "One")]),
        ("~~~\n# no heading\n```\n~~~", 1, []),
        ("````\n# not closed\n```", 1, [(11, "not closed")]),
    ],
)
def test_headings_of_one_level(body, level, found):
    assert [(item.line, item.text) for item in headings(source(body), level)] == found


def test_numbers_are_those_that_a_reader_sees():
    body = (
        'About 3,096 people and 0.5 points.[^smith2020]\n\n{{ a(b="7") }}\n\n'
        "[Page](x2.md) `9` <https://a.example/4> <5 {{ a() }}\n\n6. Go.\n7. Stop at 8. 9"
    )
    assert [(item.line, item.text) for item in numbers(source(body))] == [
        (10, "3,096"),
        (10, "0.5"),
        (14, "5"),
        (17, "8"),
        (17, "9"),
    ]


LENGTH = 100_000
SECONDS = 15


@pytest.fixture
def time_limit():
    """Ends a test that takes more processor time."""

    def end(*_):
        pytest.fail(f"took more than {SECONDS} s of processor time")

    before = signal.signal(signal.SIGVTALRM, end)
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    yield
    signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    signal.signal(signal.SIGVTALRM, before)


@pytest.mark.usefixtures("time_limit")
@pytest.mark.parametrize(
    "written",
    [
        "## a" + " " * LENGTH + "x",
        "## a" + " {" * LENGTH,
        "```\n~~~~\n" + "".join(f"{'`' * (3 + number)}\n" for number in range(400)),
        "{{" * LENGTH,
        "{{ a\n" * LENGTH,
        "{:" * LENGTH,
        "](" * LENGTH,
        "](//" * LENGTH,
        "[^" * LENGTH,
        "<" * LENGTH,
        "<a:" * LENGTH,
        "`" * LENGTH,
        "> " * LENGTH,
        "1. " * LENGTH,
        "-" * LENGTH + "x",
        "-\n" * LENGTH,
        " " * LENGTH + "x",
    ],
    ids=lambda written: repr(written[:8]),
)
def test_reading_takes_as_long_as_the_text(written):
    """What takes the square of its length would take minutes."""
    source = Source("a.md", {}, "", written)
    for read in (citations, numbers, placeholders):
        list(read(source))
    list(headings(source, 2))
    list(find_in_attributes(source, ATTRIBUTE))
    list(check_markdown(SimpleNamespace(pages={"a.md": GuidePage("a.md", source, None)})))
