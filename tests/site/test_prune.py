"""Assets that nothing names are removed."""

import pytest

from macros.site.assets import names_in, prune_assets
from tests.support.building import tree


def test_a_file_stays_if_a_page_or_a_file_that_stays_names_it(tmp_path):
    for name, text in {
        "images/shown.svg": "<svg/>",
        "images/unused.svg": "<svg/>",
        "scripts/guide.js": "import('./part.js')",
        "scripts/part.js": "load('late.css')",
        "scripts/unused.js": "import('./unused-too.js')",
        "scripts/unused-too.js": "2",
        "styles/late.css": "p{background:url(drawn.svg)}",
        "styles/drawn.svg": "<svg/>",
        "javascripts/theme.js.map": "{}",
    }.items():
        (tmp_path / "assets" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "assets" / name).write_text(text)
    (tmp_path / "other.txt").write_text("not an asset")

    prune_assets(tmp_path, ['<img src="../assets/images/shown.svg">', '<script src="assets/scripts/guide.js">'])

    assert sorted(tree(tmp_path)) == [
        "assets/images/shown.svg",
        "assets/scripts/guide.js",
        "assets/scripts/part.js",
        "assets/styles/drawn.svg",
        "assets/styles/late.css",
        "other.txt",
    ]
    assert not (tmp_path / "assets/javascripts").exists()


@pytest.mark.parametrize(
    ("html", "names"),
    [
        ('<img src="a/b.png">', {"b.png"}),
        ('<img srcset="a.png 1x, b.png">', {"b.png"}),
        ('<a href="https://a.example/x.html#y">', set()),
        ("<p>a.png</p>", set()),
    ],
)
def test_the_last_name_of_an_attribute_is_read(html, names):
    assert names_in(html) == names
