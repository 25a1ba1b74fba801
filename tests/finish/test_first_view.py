"""Which styles stand in a page, and which come when its first screen is shown."""

import pytest

from macros.finish.first_view import CHARACTERS, first_view, part_styles
from macros.finish.selectors import parse

LONG = "words " * (CHARACTERS // 5)


@pytest.mark.parametrize(
    ("html", "left_out"),
    [
        (f"<main><p>{LONG}</p><h2 id=a>A</h2><p>below</p></main><footer></footer>", "<h2 id=a>A</h2><p>below</p>"),
        (f"<main><h2 id=a>A</h2><p>{LONG}</p><h2 id=b>B</h2></main>", "<h2 id=b>B</h2>"),
        (f"<main><p>{LONG}</p><h2>Of a box</h2><p>here</p><h2 id=a>A</h2></main>", "<h2 id=a>A</h2>"),
        ("<main><p>short</p><h2 id=a>A</h2><p>here</p></main><footer></footer>", ""),
        (f"<title>{LONG}</title><main><h2 id=a>A</h2></main>", ""),
        (f"<main><svg><path d='{LONG}'/></svg><h2 id=a>A</h2></main>", ""),
        (f"<main>{' ' * 2 * CHARACTERS}<h2 id=a>A</h2></main>", ""),
    ],
)
def test_a_first_view_ends_before_a_section_below_enough_text(html, left_out):
    end = html.index(left_out) if left_out else len(html)
    assert first_view(html) == html[:end]


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
