"""Hostile text for tests: of record fields, of addresses and of whatever else reads what somebody typed.

Each that would run does the same: it sets the title of the page to MARK, and opens a dialog.
"""

MARK = "pwned"
_RUN = f"document.title='{MARK}';alert(1)"

MARKUP = (
    f"<script>{_RUN}</script>",
    f"</script></style></title></textarea><script>{_RUN}</script>",
    f'<img src=x onerror="{_RUN}">',
    f'"><svg/onload="{_RUN}">',
    f"' autofocus onfocus={_RUN} x='",
    f'<a href="javascript:{_RUN}">a</a>',
    "--><!--",
    "]]>",
    "&lt;script&gt; &#60;b&#62; &quot;",
)
"""HTML in its many forms; the last is an entity that must stay as it is written."""

MARKDOWN = (
    f"[a](javascript:{_RUN})",
    "![a](https://evil.example/a.png)",
    f"<javascript:{_RUN}>",
    '**b** `c` # d {: onclick="x" }',
    "[a]: https://evil.example/",
)

TEMPLATE = ("{{ 7*7 }}", "{% raw %}", "{# hidden #}", "{## hidden ##}", "${7*7} <%= 7*7 %>")

TURNED = ("\u200fright to left\u200e", "\u05d0\u0628 mixed")
"""Marks and letters that are written from right to left, which are text."""

REFUSED = ("a\x00b", "a\x1bb", "a\u202eb", "a\u2066b", "a\ufffeb", "a [^nobody]", "a [^smith2020]")
"""Control characters, marks that turn other text around, what is no character, and citations, of a known key too."""

LONG = "a" * 1_000_000

SHOWN = (*MARKUP, *MARKDOWN, *TEMPLATE, *TURNED)
HOSTILE = (*SHOWN, *REFUSED)
"""All but the long one, which takes its time."""
