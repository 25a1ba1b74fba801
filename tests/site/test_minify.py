"""A page keeps its text and elements, and loses what no reader sees."""

import pytest

from macros.site.assets import minify_assets
from macros.site.minify import minify_html

PAGE = """<ul>
  <li>One
    <b>two</b> <i>three</i></li>

</ul>
<symbol id="icon-a"><path/></symbol> <symbol id="icon-b"><path/></symbol>
<pattern id="people-on"><g/></pattern> <pattern id="people-off"><g/></pattern>
<svg><use href="#icon-a"/><rect fill="url(#people-off)"/></svg>
<pre>
  kept
</pre>"""


def test_a_page_loses_blank_space_and_unused_drawings_and_keeps_what_is_verbatim():
    assert minify_html(PAGE) == (
        "<ul>\n<li>One\n<b>two</b> <i>three</i></li>\n</ul>\n"
        '<symbol id="icon-a"><path/></symbol> <pattern id="people-off"><g/></pattern>\n'
        '<svg><use href="#icon-a"/><rect fill="url(#people-off)"/></svg>\n'
        "<pre>\n  kept\n</pre>\n"
    )


def test_a_minified_page_stays_as_it_is():
    once = minify_html(PAGE)
    assert minify_html(once) == once


@pytest.mark.parametrize(
    "part",
    [
        '<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer">',
        '<label class="md-overlay" for="__drawer"></label>',
        '<div class="md-dialog" data-md-component="dialog">\n  <div class="md-dialog__inner"></div>\n</div>',
    ],
)
def test_what_only_the_script_of_the_theme_needs_is_removed(part):
    assert minify_html(f"<p>a</p>{part}<p>b</p>") == "<p>a</p><p>b</p>\n"


@pytest.mark.parametrize(
    ("name", "written", "minified"),
    [
        (
            "scripts/a.js",
            '// a remark\nexport const said = (word) => `For ${word ? `“${word}”: ` : ""}end`;\n',
            'export const said=e=>`For ${e?`“${e}”: `:""}end`',
        ),
        ("styles/print.css", "/* a remark */\n@layer print {\n  p { top: 0; }\n}\n", "@layer print{p{top:0}}"),
        ("scripts/a.min.js", "const a = 1;\n", "const a = 1;\n"),
        ("images/a.svg", "<svg> </svg>\n", "<svg> </svg>\n"),
    ],
)
def test_scripts_and_style_sheets_are_minified_in_place(tmp_path, name, written, minified):
    asset = tmp_path / "assets" / name
    asset.parent.mkdir(parents=True)
    asset.write_text(written)
    minify_assets(tmp_path)
    assert asset.read_text() == minified
