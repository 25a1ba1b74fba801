"""Which styles stand in a page, and which come when its first screen is shown."""

import pytest

from macros.finish.first_view import CHARACTERS, first_view, part_styles
from macros.finish.selectors import parse

LONG = "x" * CHARACTERS


@pytest.mark.parametrize(
    ("first", "below"),
    [
        (f"<main><h1>{LONG}</h1>", "<p>below</p></main><footer></footer>"),
        (f"<main><h1>{LONG[1:]}</h1><p>1</p>", "<p>below</p></main>"),
        (f"<main><ul><li>{LONG}</li>", "<li>below</li></ul></main>"),
        ("<main><p>short</p></main><footer><p>here</p></footer>", ""),
        (f"<title>{LONG}</title><main><p>here</p></main>", ""),
        (f"<main><nav><ul><li>{LONG}</li></ul></nav><p>here</p></main>", ""),
        (f"<main><script>{LONG}</script><p>here</p></main>", ""),
        (f"<main><svg><path d='{LONG}'/></svg>{' ' * CHARACTERS}<p>here</p></main>", ""),
        (f"<p>{LONG}</p>", "<p>below: a page without a main part</p>"),
    ],
)
def test_a_first_view_ends_where_its_text_is_long_enough(first, below):
    assert first_view(first + below) == first


def test_the_contents_stand_beside_the_first_view():
    contents = '<nav class="toc"><ul></ul></nav>'
    first = f"<main><p>{LONG}</p>"
    assert first_view(f"{first}<p>below</p>{contents}<p>below</p></main>") == first + contents


@pytest.mark.parametrize(
    ("css", "first", "rest"),
    [
        ("p{top:0}b{top:0}", "p{top:0}", "b{top:0}"),
        ("p{top:0}i{top:0}", "p{top:0}", ""),
        ("b{top:1px}p{top:0}", "p{top:0}", "b{top:1px}p{top:0}"),
        ("p,b{top:0}", "p{top:0}", "p,b{top:0}"),
        ("@media screen{p,b{top:0}}", "@media screen{p{top:0}}", "@media screen{p,b{top:0}}"),
        (":root{--x:1px;--y:2px}p{top:var(--x)}", ":root{--x:1px}p{top:var(--x)}", ""),
        (":root{--x:1px;--y:2px}b{top:var(--y)}", "", ":root{--y:2px}b{top:var(--y)}"),
        (
            ":root{--x:var(--y);--y:2px}@media (width>=9em){:root{--y:3px}}p{top:var(--x)}b{top:var(--y)}",
            ":root{--x:var(--y);--y:2px}@media (width>=9em){:root{--y:3px}}p{top:var(--x)}",
            "b{top:var(--y)}",
        ),
        (
            ":root{--x:1px}p{--x:2px;top:var(--x)}b{top:var(--x)}",
            ":root{--x:1px}p{--x:2px;top:var(--x)}",
            "b{top:var(--x)}",
        ),
        (":root{--added:1px}p{top:0}", "p{top:0}", ":root{--added:1px}"),
    ],
)
def test_styles_are_parted_and_keep_their_order(css, first, rest):
    """The first view holds `p`, the page `p` and `b`. A script may add a sheet that uses `--added`."""
    parted = part_styles(parse(css), parse(""), frozenset("p"), frozenset("pb"), "i{top:var(--added)}")
    assert parted == (first, rest)


def test_what_no_first_view_shows_comes_last():
    sheet, later = parse(":root{--x:1px;--y:2px}p{top:0}b{top:0}"), parse("p:hover{top:var(--x)}i:hover{top:0}")
    parted = part_styles(sheet, later, frozenset("p"), frozenset("pb"))
    assert parted == ("p{top:0}", ":root{--x:1px}b{top:0}p:hover{top:var(--x)}")
