"""Generates the text of pages: permitted, mistaken and hostile Markdown around words that readers must see."""

# ruff: noqa: E501, RUF001 (lists of marks)

from collections.abc import Iterator, Sequence
from itertools import islice, product
from typing import NamedTuple

from hypothesis import strategies as st

from tests.hostile import HOSTILE


class Written(NamedTuple):
    """A text. words: those that readers must see if it is accepted."""

    text: str
    words: frozenset[str]


WORD = st.text("bcdfghjklm", min_size=7, max_size=7).map("zq".__add__)
"""A word that no page has. Without digits, which must be in a record."""
PERMITTED = (
    "@", "@ and @", "*@*", "**@**", "***@***", "_@_", "~~@~~", "==@==", "`@`", "``@ ` @``", "@  \n@", "@\n@", "\\*@\\*",
    "[@](glossary.md)", "[@](glossary.md#sample-word)", "[@](https://example.org/a?b=c)", "<https://example.org/> @",
    "@ https://example.org/ @", "@[^smith2020]", "@ &amp; @", "@ &copy; @", "@ < @ > @", "@ :material-phone: @", "@ ? @!",
    "@ 😀 @", "“@” – @ … ‘@’", "@ (@) {@}", "@ 2 * 3 * 4", "@_@_@", "@: @; @", "Sampling @", "www.example.org @", "@ @\n@ @",
)  # fmt: skip
MISTAKEN = (
    "@[^nobody]", "@ :smile: @", "@ | @", "@ 12.5 @", "@ 10% @", "@ is proven", "[@](missing.md)", "[@](#nowhere)", "[@]()",
    "[@][sea]", "![@](missing.png)", "![](missing.png) @", "<b>@</b>", "<!-- @ -->", "**@", "@*", "@`", "~~@", "[@", "@](",
    "{{ @ }}", "{% @ %}", "{# @ #}", "@ {: .small }", "@ {: hidden }", "@\u200b@", "@\u00ad@", "@\u200f@", "$@$", "^@^", "~@~",
    "++@++", "||@||", "@\\", "\\@", "@ [@]", "[@](javascript:alert)", "[@](//example.org)", "[@](http://[)", "@ FILL IN",
    "[@](https://127.0.0.1)",
)  # fmt: skip
"""Parts of a paragraph. `@` stands for a word."""
PERMITTED_BLOCKS = (
    "+", "+", "+", "## @", "### @", "- +\n- +", "* +\n* +", "1. +\n2. +", "3. +\n4. +", "1) +\n2) +", "- +\n  - +", "> +",
    "- +\n    - +", "- +\n\n  +", "1. +\n   - +", "- [ ] +\n- [x] +", "+\n- +", "> +\n> +", "> - +", "> [!NOTE]\n> +",
    "> [!WARNING]\n> +\n>\n> +", "!!! note\n    +", '!!! warning "@"\n    +', "!!! note\n\n    - +\n    - +", "> @\n@",
    '??? note "@"\n    +', '???+ tip "@"\n\n    +', "| @ | @ |\n| --- | --- |\n| @ | @ |", "| @ | @ |\n|:--|--:|\n| + | @ |",
    "@ | @\n-|-\n@ | @", "| @ | @ |\n| --- | --- |\n| @ |", "@\n\n| @ |\n| --- |\n| @ |", "```\n@\n```", "```python\n@\n```",
    "| @ |\n| --- |\n| @ |\n\n/// caption\n@\n///", "~~~\n@\n~~~", "    @", "@\n:   +", "@\n: +", "SEA @\n\n*[SEA]: a b",
    "[@][sea]\n\n[sea]: https://example.org", "- **@:** @[^smith2020]", "- **@:** @", "+\n{: .small }", "## @ {: #sea }", "---",
    "&nbsp;@", "- @\n@", "* * *", '{{ disclaimer("medicine") }}', "- @\n\n\n- @", "1. @\n\n    @\n\n2. @", "+\n\n+\n\n+",
)  # fmt: skip
MISTAKEN_BLOCKS = (
    "#### @", "# @", "##@", "@\n---", "-@", "• @\n• @", "a. @\nb. @", "* +\n- +", "> [!DANGER]\n> @", "!!! note\n+", "| @ |",
    "!!! nothing\n    +", "??? danger\n    +", "??? note\n    !!! warning\n        +", '=== "@"\n    +', "/// caption\n@\n///",
    "| @ |\n| --- |\n| @ | @ |", "```\n@", "``` {.sea}\n@\n```", "*[SEA]: a b", "[sea]: https://example.org", "[^sea]: @",
    "+\n{: .visually-hidden }", "+\n{: hidden }", "{: #sea }", "## @ {#sea}", "[TOC]", "$$\n@\n$$", "::: tip\n@\n:::",
    '--8<-- "@"', "<details>@</details>", "{{ nobody() }}", "{{ disclaimer() }}", "+ {{ page_head() }}", "{{ page_head(",
    '{{ claim_list(ids=["sample-benefit"]) }}', "{% raw %}@{% endraw %}", "<script>@</script>", "\t@", "  @", "@\n===",
    "- @\n  > @", "> | @ |\n> | --- |\n> | @ |", "- | @ |\n  | --- |\n  | @ |", '!!! note\n    ??? tip "@"\n        +',
    "- ```\n  @\n  ```", "!!! note\n    ```\n    @\n    ```", "> !!! note\n>     @",
)  # fmt: skip
"""Blocks of a text. `@` stands for a word, `+` for a part of a paragraph."""
CHARACTERS = "*_`~=|[](){}<>#-+:!\\^$&%\"'/.,;@ \n\t0aé\u2028\u00a0\u200b\u202e\x00\x85\ud800\ufeff"
"""What a slip of the hand may put anywhere, and what breaks readers of text."""


@st.composite
def texts(draw: st.DrawFn) -> Written:
    """Blocks of Markdown. Half of the texts have one mistake: a block, a part of a paragraph, a slip or hostile text."""
    blocks = draw(st.lists(st.sampled_from(PERMITTED_BLOCKS), min_size=1, max_size=4))
    mistake = draw(st.sampled_from(("", "", "block", "part", "slip")))
    if mistake in ("block", "part"):
        forms = MISTAKEN_BLOCKS if mistake == "block" else MISTAKEN
        blocks[draw(st.integers(0, len(blocks) - 1))] = draw(st.sampled_from(forms))
    form = draw(st.sampled_from(("\n\n", "\n\n", "\n\n", "\n"))).join(blocks)
    form = "".join(draw(st.sampled_from(PERMITTED)) if mark == "+" else mark for mark in form)
    written = fill(form, draw(st.lists(WORD, min_size=form.count("@"), max_size=form.count("@"))))
    return draw(slipped(written)) if mistake == "slip" else written


def fill(form: str, words: Sequence[str]) -> Written:
    """The text of a form: each `@` is replaced by a word."""
    filled = iter(words)
    text = "".join(next(filled) if mark == "@" else mark for mark in form)
    return Written(f"{text}\n", frozenset(words))


def every_form() -> Iterator[Written]:
    """A text for each form, with words of its own."""
    words = map("zq".__add__, map("".join, product("bcdfghjklm", repeat=7)))
    for form in (*PERMITTED, *MISTAKEN, *(block.replace("+", "@") for block in (*PERMITTED_BLOCKS, *MISTAKEN_BLOCKS))):
        yield fill(form, [*islice(words, form.count("@"))])


@st.composite
def slipped(draw: st.DrawFn, written: Written) -> Written:
    """The text with a character or a hostile text at a random place."""
    text, at = written.text, draw(st.integers(0, len(written.text)))
    new = draw(st.one_of(st.sampled_from(CHARACTERS), st.sampled_from(HOSTILE)))
    changed = text[:at] + new + text[at + draw(st.integers(0, 1)) :]
    return Written(changed, frozenset(word for word in written.words if word in changed))
