"""Records in the text of a page: lists under fixed headings, and lists of facts."""

import pytest

from macros.content.sections import read_sections
from macros.content.source import Source

KEY_FACTS = "- **What happens:** A\n- **Dose tested:** B[^b]\n- **How soon:** C\n- **Main harms:** D"
CAUTIONS = "## Who should not, or should ask first\n\n"


def read(body, is_treatment=True):
    """The data in a text whose first line is line 10, the lines of its values, and the issues by line and rule."""
    issues = []
    source = read_sections(Source("a.md", {}, "", body, body_line=10), is_treatment, issues)
    lines = {at: line for at, line in source.text_lines.items() if len(at) != 1}
    return source.data, lines, [(issue.line, issue.rule) for issue in issues]


@pytest.mark.parametrize(
    ("body", "data", "lines"),
    [
        (
            "## What you can do\n\n1. One.\n2. Two.[^a][^b]\n",
            {"steps": [{"text": "One."}, {"text": "Two.", "sources": ["a", "b"]}]},
            {("steps", 0): 12, ("steps", 1): 13},
        ),
        (
            "## What you can do\n\nFirst this.\n\n1. One,\n   and more. [^a] [^b]\n\n1. Two.\n\nThen that.",
            {"steps": [{"text": "One, and more.", "sources": ["a", "b"]}, {"text": "Two."}]},
            {("steps", 0): 14, ("steps", 1): 17},
        ),
        (
            '## Key points\n- One.[^a]\n  {: data-expires="2027-01-31" }\n- Two.',
            {"key_points": [{"text": "One.", "sources": ["a"], "expires": "2027-01-31"}, {"text": "Two."}]},
            {("key_points", 0): 11, ("key_points", 1): 13},
        ),
        ("## Questions to ask\n\n* Why?", {"questions": ["Why?"]}, {("questions", 0): 12}),
        (
            f"{CAUTIONS}### Ask a clinician first if\n\n- You are tired\n",
            {"cautions": {"do_not": [], "ask_first": [{"text": "You are tired"}]}},
            {("cautions", "ask_first", 0): 14},
        ),
        (
            f"## Key facts\n\n{KEY_FACTS}",
            {
                "what_happens": "A",
                "dose_tested": {"text": "B", "sources": ["b"]},
                "how_soon": {"text": "C"},
                "main_harms": {"text": "D"},
            },
            {},
        ),
    ],
)
def test_a_list_is_a_record(body, data, lines):
    assert read(body) == (data, lines, [])


@pytest.mark.parametrize("is_treatment", [True, False])
def test_facts_stand_below_any_heading_of_any_page(is_treatment):
    body = "## One\n\n- **A:** B[^b]\n\n## Two\n\n### Too much (of it)\n\n- **C:** D: E[^d][^e]\n"
    facts = [
        {"label": "A", "text": "B", "sources": ["b"]},
        {"label": "C", "text": "D: E", "sources": ["d", "e"], "topic": "too-much-of-it"},
    ]
    assert read(body, is_treatment) == ({"facts": facts}, {("facts", 0): 12, ("facts", 1): 18}, [])


@pytest.mark.parametrize(
    "body",
    [
        "- **A:** text without a source",
        "- **A**: text[^a]",
        "- text[^a]",
        "```\n- **A:** B[^b]\n```",
        "Text\n- **A:** B[^b]",
        "> - **A:** B[^b]",
        "## What you can do\n\n1. One.",
    ],
)
def test_another_list_on_a_page_is_no_record(body):
    assert read(body, is_treatment=False) == ({}, {}, [])


@pytest.mark.parametrize(
    ("body", "issues"),
    [
        ("## What you can do\n\nOne.\n1. Two.", [(10, "missing-list")]),
        ("## What you can do\n\n- One.", [(12, "list-form")]),
        ("## What you can do\n\n1. One.\n\n    Two.", [(12, "list-item-nested")]),
        ("## What you can do\n\n1. One.\n    - Two.", [(12, "list-item-nested")]),
        ("## What you can do\n\n1. One.\n\nTwo.\n\n1. Three.", [(16, "second-list")]),
        ("## What you can do\n\n1. One[^a] two.", [(12, "citation-inside-item")]),
        ("## What you can do\n\n1. *One*", [(12, "markup-in-item")]),
        ("## What you can do\n\n1. **One:** two", [(12, "markup-in-item")]),
        ("## What you can do\n\n1. One &amp; two", [(12, "markup-in-item")]),
        ("## Questions to ask\n\n- Why?[^a]", [(12, "citation-in-record")]),
        (f"## Key facts\n\n{KEY_FACTS}\n- **Cost:** E", [(16, "key-fact-label")]),
        (f"## Key facts\n\n{KEY_FACTS}\n- More", [(16, "key-fact-label")]),
        (f"## Key facts\n\n{KEY_FACTS}\n\n### More", [(17, "text-not-shown")]),
        ("## Key points\n\n- A\n- B\n\nText", [(15, "text-not-shown")]),
        (f"{CAUTIONS}- You are tired", [(12, "caution-heading"), (10, "missing-list")]),
        (f"{CAUTIONS}### Ask a clinician first if\n\n- A\n\nB\n\n- C", [(18, "caution-heading")]),
        ("- **A:** B[^b]\n- C[^c]", [(11, "fact-form")]),
        ("- **A:** B[^b]\n- **C:** D", [(11, "fact-form")]),
    ],
)
def test_what_cannot_be_read_is_an_issue_at_its_line(body, issues):
    assert read(body)[2] == issues
