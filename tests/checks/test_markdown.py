"""What a page may not hold of Markdown."""

from types import SimpleNamespace

import pytest
from markdown import Markdown

from macros.checks.markdown import check_markdown
from macros.content.guide import GuidePage
from macros.content.source import Source

HEADING = "is a heading in another form"
MORE = "the line that starts the code has more than a language"
BAD = "`http://[bad` is not a web address"
HTML = "is HTML"


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("## One\n\n### Two {: #two }\n\nThree\n\n---\n\n- four\n", []),
        ("#Buy now", [(10, f"`#Buy now` {HEADING}")]),
        ("One\n##Why it cures you", [(11, f"`##Why it cures you` {HEADING}")]),
        ("- ## One\n> ## Two", [(10, f"`- ## One` {HEADING}"), (11, f"`> ## Two` {HEADING}")]),
        ("1. One\n\n    ## Two", [(12, f"`## Two` {HEADING}")]),
        ("Our offer\n---------", [(11, f"`---------` {HEADING}")]),
        ("> `Our` offer\n> =", [(11, f"`> =` {HEADING}")]),
        ("`Our offer`\n---", [(11, f"`---` {HEADING}")]),
        ("```\n#code\n<b>\n---\n```", []),
        ("```python\n#code", [(11, f"`#code` {HEADING}"), (10, "the code is not closed")]),
        ("``` {.a}\n```\n## One", [(10, MORE), (11, "the code is not closed")]),
        ("<div hidden>", [(10, f"`<div` {HTML}")]),
        ("a <b>b</b> <!-- c -->", [(10, f"`<b` {HTML}"), (10, f"`<!` {HTML}")]),
        ("`<b>` 1 < 2 <https://a.example/> <a@b.example> &lt;b&gt;", []),
        ("[a](http://[bad)\n<http://[bad>\n[a]: http://[bad", [(line, BAD) for line in (10, 11, 12)]),
        ("[http://a.example](http://a.example) [a](//b.example)", []),
        ("word\n\n" * 40_000, [(10, "the text has more than 200,000 characters")]),
    ],
)  # fmt: skip
def test_the_text_of_a_page(body, found):
    page = GuidePage("a.md", Source("a.md", {}, "", body, body_line=10), None)
    reported = check_markdown(SimpleNamespace(pages={"a.md": page}))
    assert [(issue.line, issue.message) for issue in reported] == found


def test_html_in_a_page_is_text():
    written = "<div hidden>\n\na <b onclick=x>b</b> `<!--`\n\n</div>"
    assert Markdown(extensions=["macros.markdown.extensions:ReadingExtension"]).convert(written) == (
        "<p>&lt;div hidden&gt;</p>\n<p>a &lt;b onclick=x&gt;b&lt;/b&gt; <code>&lt;!--</code></p>\n<p>&lt;/div&gt;</p>"
    )
