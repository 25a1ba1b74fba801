"""What is done to a built site before it is published."""

import pytest

from macros.finish.deliver import deliver
from macros.finish.markup import lighten
from macros.finish.policy import HEADERS, POLICY, seal, snippet
from macros.finish.selectors import Used, prune
from tests.finish.test_links import make_site

PAGE = '<p id="here" class="box wide" dir="ltr"><a href="x"></a></p>'


@pytest.mark.parametrize(
    ("css", "left"),
    [
        ("p{a:b}", "p{a:b}"),
        ("table{a:b}", ""),
        (".box{a:b}.none{a:b}", ".box{a:b}"),
        (".box, .none{a:b}", ".box{a:b}"),
        (".box.none{a:b}.none .box{a:b}.box>a{a:b}", ".box>a{a:b}"),
        ("#here{a:b}#gone{a:b}", "#here{a:b}"),
        ("[dir=ltr] p{a:b}[dir=rtl] p{a:b}", "[dir=ltr] p{a:b}"),
        ("[href^=http]{a:b}[hidden]{a:b}", "[href^=http]{a:b}"),
        ("a:hover::before{a:b}table:hover{a:b}", "a:hover::before{a:b}"),
        (":where(p,table) a{a:b}:is(table,ul) a{a:b}", ":where(p,table) a{a:b}"),
        ("p:not(.none){a:b}", "p:not(.none){a:b}"),
        ("*{a:b}::before{a:b}", "*{a:b}::before{a:b}"),
        ("@media print{p{a:b}table{a:b}}", "@media print{p{a:b}}"),
        ("@media print{table{a:b}}", ""),
        ("@layer one{@supports (a:b){table{a:b}}}", ""),
        ("@page{margin:0}", "@page{margin:0}"),
        (".opened{a:b}", ".opened{a:b}"),
        ("[data-some-state=open]{a:b}[data-other]{a:b}", "[data-some-state=open]{a:b}"),
    ],
)
def test_a_rule_stays_if_all_its_names_are_used(css, left):
    used = Used()
    used.add_page(PAGE)
    used.add_script("part.classList.add('opened'); part.dataset.someState = 'open'")
    assert prune(css, used) == left


def test_markup_loses_blank_space_and_unused_icons_and_keeps_what_is_verbatim():
    html = """<ul>
      <li>One
        <b>two</b> <i>three</i></li>

    </ul>
    <symbol id="icon-a"><path/></symbol> <symbol id="icon-b"><path/></symbol><symbol id="icon-c"></symbol>
    <svg><use href="#icon-a"/></svg>
    <pre>
      kept
    </pre>"""
    assert lighten(html, "'#icon-c'") == (
        "<ul>\n<li>One\n<b>two</b> <i>three</i></li>\n</ul>\n"
        '<symbol id="icon-a"><path/></symbol> <symbol id="icon-c"></symbol>\n<svg><use href="#icon-a"/></svg>\n'
        "<pre>\n      kept\n    </pre>\n"
    )


def test_a_page_is_sealed_once():
    sealed = seal('<head><meta charset="utf-8"><script src="a.js"></script>')
    assert sealed.index("Content-Security-Policy") < sealed.index("<script")
    assert POLICY in sealed
    assert seal(sealed) == sealed


def test_the_policy_allows_the_own_host_and_nothing_inline():
    assert {"'unsafe-inline'", "'unsafe-eval'", "*", "data:", "http:", "https:"}.isdisjoint(
        POLICY.replace(";", "").split()
    )
    assert {"default-src 'none'", "base-uri 'none'"} < set(POLICY.split("; "))


@pytest.mark.parametrize(
    ("server", "line"),
    [
        ("nginx", 'add_header X-Content-Type-Options "nosniff" always;'),
        ("apache", 'Header always set X-Content-Type-Options "nosniff"'),
    ],
)
def test_servers_are_told_in_their_own_language(server, line):
    lines = snippet(server).splitlines()
    assert line in lines
    assert len(lines) == len(HEADERS)
    assert all(value in snippet(server) for value in HEADERS.values())


HEAD = '<head><meta charset="utf-8"><style>@layer theme; @import url("{0}assets/theme.css") layer(theme);</style>\n' \
    '<link rel="stylesheet" href="{0}assets/styles/own.css"></head>'  # fmt: skip


def test_a_site_is_delivered_and_again_with_the_same_bytes(tmp_path):
    site = make_site(
        tmp_path,
        index_html=HEAD.format("") + '<p class="theme own">',
        sub__index_html=HEAD.format("../") + '<img src="../assets/used.svg" alt="">',
        **{"404_html": HEAD.format("/guide/")},
    )
    for name, text in {
        "theme.css": ".theme{color:red}.none{color:red}@keyframes gone{to{color:red}}",
        "styles/own.css": ":root{--used:1px;--unused:2px}.own{margin:var(--used)}.none{margin:0}",
        "used.svg": "<svg/>",
        "unused.svg": "<svg/>",
        "scripts/guide.js": "// a comment\nimport('./part.js');\n",
        "scripts/part.js": 'export const said = (word) => `Results for ${word ? `“${word}”: ` : ""}end`;\n',
        "scripts/unused.js": "2;\n",
        "javascripts/theme.js.map": "{}",
    }.items():
        (site / "assets" / name).parent.mkdir(parents=True, exist_ok=True)
        (site / "assets" / name).write_text(text)
    (site / "index.html").write_text(
        (site / "index.html").read_text() + '<script src="assets/scripts/guide.js"></script>'
    )

    deliver(site, "/guide/")
    files = {path.relative_to(site).as_posix(): path.read_text() for path in site.rglob("*") if path.is_file()}

    (style,) = (name for name in files if name.endswith(".css"))
    assert files[style] == "@layer theme{.theme{color:red}}:root{--used:1px}.own{margin:var(--used)}"
    assert set(files) == {
        "404.html", "index.html", "sub/index.html", "_headers", style,
        "assets/used.svg", "assets/scripts/guide.js", "assets/scripts/part.js",
    }  # fmt: skip
    assert files["assets/scripts/guide.js"] == 'import("./part.js")'
    assert files["assets/scripts/part.js"] == 'export const said=e=>`Results for ${e?`“${e}”: `:""}end`'
    for page, root in (("index.html", ""), ("sub/index.html", "../"), ("404.html", "/guide/")):
        assert f'<link rel="stylesheet" href="{root}{style}">' in files[page]
        assert "<style" not in files[page]

    deliver(site, "/guide/")
    assert files == {path.relative_to(site).as_posix(): path.read_text() for path in site.rglob("*") if path.is_file()}
