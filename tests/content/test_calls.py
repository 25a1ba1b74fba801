"""A page is read as text and calls, in their order."""

import pytest

from macros.content.calls import Call, parse_calls
from macros.content.source import Source


def parse(body):
    return parse_calls(Source("a.md", {}, "", body, body_line=10))


def test_text_and_calls_are_read_in_their_order():
    body = 'A\n\n{{ one() }}\n\nB {#id}\n\n{{ two(\n  ids=["x", "y"], short=true\n) }}\n\nC'
    assert parse(body).parts == (
        "A\n\n",
        Call(12, "one", {}, stands_alone=True),
        "\n\nB {#id}\n\n",
        Call(16, "two", {"ids": ["x", "y"], "short": True}, stands_alone=True),
        "\n\nC",
    )
    assert parse(body).issues == ()


@pytest.mark.parametrize(
    ("body", "alone"),
    [
        ("{{ a() }}", True),
        ("\n\n{{ a() }}\n\n", True),
        ("text\n\n{{ a() }}\n\ntext", True),
        ("text\n{{ a() }}\n\ntext", False),
        ("text\n\n{{ a() }}\ntext", False),
        ("- {{ a() }}", False),
        ("    {{ a() }}", False),
        ("text {{ a() }}", False),
        ("`{{ a() }}`", False),
        ("```\n\n{{ a() }}\n\n```", False),
    ],
)
def test_a_call_stands_alone_or_within_something_else(body, alone):
    (call,) = parse(body).calls
    assert call.stands_alone is alone


@pytest.mark.parametrize(
    ("body", "line", "message"),
    [
        ("\n{{ a() | upper }}", 11, "`{{ a() | upper }}` is not a call of a component"),
        ("\n\n{{ a(1, 2) }}", 12, "more than one value of `a` has no option name"),
        ("{{ a(b=c) }}", 10, "an option of `a` is not a plain value"),
        ('{{ a(b="c" * 10) }}', 10, "an option of `a` is not a plain value"),
        ("{{ a(b=“c”) }}", 10, "a macro call has curly quotes"),
        ("{{ a()", 10, "a macro call is not closed"),
        ("{% if x %}", 10, "`{% %}` is not allowed"),
        ("{## x ##}", 10, "`{## ##}` is not allowed"),
        ("{{ a(b=" + "[" * 2000 + "]" * 2000 + ") }}", 10, "a macro call is nested too deep"),
    ],
)
def test_what_is_no_call_is_an_issue_at_its_line(body, line, message):
    (issue,) = parse(body).issues[:1]
    assert (issue.line, issue.message) == (line, message)
