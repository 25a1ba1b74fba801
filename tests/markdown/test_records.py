"""Lists of records as readers see them."""

import re

import pytest
from markdown import markdown

HEAD = "## Key points\n\n- A\n\n## Key facts\n\n- **What happens:** B\n\n"
"""Sections of a treatment, which are not shown where they stand."""


def rendered(text):
    extensions = ["attr_list", "macros.markdown.extensions:LayoutExtension"]
    return re.sub(r"\s*\n\s*", "", markdown(text, extensions=extensions))


@pytest.mark.parametrize(
    ("text", "html"),
    [
        (HEAD, ""),
        (f"{HEAD}## What it is\n\n1. C", "<h2>What it is</h2><ol><li>C</li></ol>"),
        (
            f"{HEAD}## What you can do\n\n1. C & D\n\n2. E",
            '<h2>What you can do</h2><ol class="steps"><li>C &amp; D</li><li>E</li></ol>',
        ),
        (
            f"{HEAD}## Questions to ask\n\n- C?",
            '<h2>Questions to ask</h2><div class="box ask"><ul><li>C?</li></ul>'
            '<p class="ask__notes">My notes:</p></div>',
        ),
        (
            f"{HEAD}## Who should not, or should ask first\n\n### Do not have it if\n\n- C[^c]\n\n"
            "### Ask a clinician first if\n\n- D\n\nE",
            '<h2>Who should not, or should ask first</h2><div class="cautions wide">'
            '<section class="caution"><h3 class="caution__title"><svg aria-hidden="true" width="20" height="20">'
            '<use href="#icon-stop"/></svg>Do not have it if:</h3><ul><li>C[^c]</li></ul></section>'
            '<section class="caution caution--ask"><h3 class="caution__title">'
            '<svg aria-hidden="true" width="20" height="20"><use href="#icon-talk"/></svg>'
            "Ask a clinician first if:</h3><ul><li>D</li></ul></section></div><p>E</p>",
        ),
        (
            '- **A:** B[^b]\n- **C:** D[^d]\n{: data-expires="2027-01-31" }',
            '<div class="box"><dl class="facts facts--only"><div><dt>A:</dt> <dd>B[^b]</dd></div>'
            "<div><dt>C:</dt> <dd>D[^d]</dd></div></dl></div>",
        ),
        ("- **A:** B", "<ul><li><strong>A:</strong> B</li></ul>"),
        ("## What you can do\n\n1. A", "<h2>What you can do</h2><ol><li>A</li></ol>"),
    ],
)
def test_a_list_of_records_has_its_structure(text, html):
    assert rendered(text) == html


def test_cards_one_below_the_other_are_one_list():
    card = '<ul class="cards wide">\n<li>{}</li>\n</ul>'
    assert rendered(f"{card.format('A')}\n\n{card.format('B')}\n\nText") == (
        '<ul class="cards wide"><li>A</li><li>B</li></ul><p>Text</p>'
    )
