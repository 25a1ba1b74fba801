"""Every word of a page is on its built page."""

from types import SimpleNamespace

import pytest

from macros.content.guide import GuidePage
from macros.content.source import Source
from macros.site.document import parse_document
from macros.site.words import check_words

MISSING = "the built page lacks the word `{}`"


@pytest.mark.parametrize(
    ("text", "article", "found"),
    [
        ("One *two*", "<p>One <em>two</em></p>", []),
        ("One\n\nTwo", "<p>One</p>", [(3, MISSING.format("two"))]),
        ("One one", "<p>One</p>", [(1, MISSING.format("one"))]),
        ("One.[^key] :material-phone:", "<p>One.<sup>1</sup> <svg></svg></p>", []),
        ("One\n\n{{ two() }}", "<p>One</p>", []),
        ("One\n{: .small }\n\n*[One]: two", "<p class=small>One</p>", []),
        ("![One](two.png)", "<p><img alt=One src=two.png></p>", []),
    ],
)
def test_words(text, article, found):
    page = GuidePage("a.md", Source("docs/a.md", {}, "", text), SimpleNamespace())
    document = parse_document("a/index.html", f"<main><article>{article}</article></main>")
    issues = check_words(SimpleNamespace(pages={"a.md": page}, is_complete=True), {"a/index.html": document}, ())
    assert [(issue.line, issue.message) for issue in issues] == found
