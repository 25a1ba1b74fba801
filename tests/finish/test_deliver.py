"""What is done to a built site before it is published."""

import re

import pytest

from macros.finish.deliver import deliver
from macros.finish.markup import lighten
from macros.finish.policy import HEADERS, seal, snippet
from macros.finish.scripts import LOADER, hash_of, load_late, parts
from macros.finish.selectors import names_of, names_said, parse
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
        ("[href^=http]{a:b}[lang]{a:b}", "[href^=http]{a:b}"),
        ("a:hover::before{a:b}table:hover{a:b}", "a:hover::before{a:b}"),
        (":where(p,table) a{a:b}:is(table,ul) a{a:b}", ":where(p,table) a{a:b}"),
        ("p:not(.none){a:b}", "p:not(.none){a:b}"),
        ("*{a:b}::before{a:b}", "*{a:b}::before{a:b}"),
        ("@media print{p{a:b}table{a:b}}", "@media print{p{a:b}}"),
        ("@media print{table{a:b}}", ""),
        ("@layer one{@supports (a:b){table{a:b}}}", ""),
        ("@page{margin:0}", "@page{margin:0}"),
        (".opened{a:b}.openedness{a:b}", ".opened{a:b}"),
        (".level--high{a:b}.leve{a:b}", ".level--high{a:b}"),
        (".part{a:b}em{a:b}[list]{a:b}", "em{a:b}"),
        ("[data-some-state=open]{a:b}[data-other]{a:b}[hidden]{a:b}", "[data-some-state=open]{a:b}[hidden]{a:b}"),
    ],
)
def test_a_rule_stays_if_all_its_names_are_used(css, left):
    sheet = parse(css)
    script = """import('./table.js'); part.classList.add('opened'); part.dataset.someState = 'open';
        part.hidden = add('em', `level--${name}`)"""
    assert sheet.written(frozenset(names_of(PAGE) | names_said(script, sheet.names()))) == left


def test_markup_loses_blank_space_and_unused_drawings_and_keeps_what_is_verbatim():
    html = """<ul>
      <li>One
        <b>two</b> <i>three</i></li>

    </ul>
    <symbol id="icon-a"><path/></symbol> <symbol id="icon-b"><path/></symbol><symbol id="icon-c"></symbol>
    <pattern id="people-on"><g/></pattern> <pattern id="people-off"><g/></pattern>
    <svg><use href="#icon-a"/><rect fill="url(#people-off)"/></svg>
    <pre>
      kept
    </pre>"""
    assert lighten(html, "'#icon-c'") == (
        "<ul>\n<li>One\n<b>two</b> <i>three</i></li>\n</ul>\n"
        '<symbol id="icon-a"><path/></symbol> <symbol id="icon-c"></symbol>\n'
        '<pattern id="people-off"><g/></pattern>\n<svg><use href="#icon-a"/><rect fill="url(#people-off)"/></svg>\n'
        "<pre>\n      kept\n    </pre>\n"
    )


def test_a_page_is_sealed_once():
    sealed = seal('<head><meta charset="utf-8"><style>p{a:b}</style><script src="a.js"></script></head>')
    assert sealed.index("Content-Security-Policy") < sealed.index("<style")
    assert policy_of(sealed)["style-src"] == f"'self' {hash_of('p{a:b}')}"
    assert seal(sealed) == sealed


def test_a_style_that_is_not_in_the_head_has_no_place_in_the_policy():
    sealed = seal('<head><meta charset="utf-8"></head><style>p{a:b}</style>')
    assert policy_of(sealed)["style-src"] == "'self'"


def test_a_hash_is_that_of_the_standard():
    """Content Security Policy Level 3, 8.3, has this example."""
    assert hash_of("alert('Hello, world.');") == "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"


def test_policies_allow_the_own_host_and_nothing_inline_but_what_is_hashed():
    page, host = policy_of(seal('<head><meta charset="utf-8"></head>')), split(HEADERS["Content-Security-Policy"])
    for policy in (page, host):
        sources = {source for value in policy.values() for source in value.split()}
        assert sources == {"'none'", "'self'", hash_of(LOADER)}
        assert policy["base-uri"] == "'none'"
        assert policy["script-src"] == f"'self' {hash_of(LOADER)}"
    assert page["default-src"] == "'none'"
    fetched = {"connect-src", "font-src", "frame-src", "img-src", "manifest-src", "media-src", "object-src",
               "script-src", "worker-src"}  # fmt: skip
    assert host.keys() == fetched | {"base-uri", "form-action", "frame-ancestors"}


def policy_of(html):
    return split(html.partition('Content-Security-Policy" content="')[2].partition('"')[0])


def split(policy):
    return dict(part.split(maxsplit=1) for part in policy.split("; "))


def test_a_script_that_waits_for_an_element_is_a_part():
    table = 'const parts={"[data-sheet]":"./sheet.js","[popover]":"./menus/menu.js"}'
    assert parts({"guide.js": table, "sheet.js": ""}) == {"sheet.js": "[data-sheet]", "menus/menu.js": "[popover]"}


def test_the_module_of_a_page_comes_late_and_once():
    html = '<head><script type="module" src="../a.js"></script></head><script type="module" src="b.js"></script>'
    late = f'<head><script data-late="../a.js">{LOADER}</script></head>'
    assert load_late(html) == f'{late}<script type="module" src="b.js"></script>'
    assert load_late(load_late(html)) == load_late(html)


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


HEAD = (
    '<head><meta charset="utf-8"><link rel="stylesheet" href="{0}assets/styles/base.css">\n'
    '<link rel="stylesheet" href="{0}assets/styles/own.css">'
    '<link rel="stylesheet" href="{0}assets/styles/print.css"></head>'
)
SCRIPT = '<script type="module" src="assets/scripts/guide.js"></script></head>'

PAGES = ("index.html", "sub/index.html", "404.html")


def test_a_site_is_delivered_and_again_with_the_same_bytes(tmp_path):
    site = make_site(
        tmp_path,
        index_html=HEAD.format("").replace("</head>", SCRIPT) + '<p class="base own">',
        sub__index_html=HEAD.format("../") + '<img src="../assets/used.svg" alt="" data-sheet>',
        **{"404_html": HEAD.format("/guide/")},
    )
    for name, text in {
        "styles/base.css": ":root{--used:1px;--late:3px;--unused:2px}.base{color:red}.none{color:red}.ticked{top:0}",
        "styles/own.css": ".own{margin:var(--used)}img{margin:0}",
        "styles/print.css": "@media print{img{top:0}p{top:0}}",
        "styles/late.css": ".late {\n  margin: var(--late);\n}",
        "styles/unused.css": "p{margin:0}",
        "used.svg": "<svg/>",
        "unused.svg": "<svg/>",
        "scripts/guide.js": "// a comment\nimport('./part.js');\nsee({'[data-sheet]': './sheet.js'});\n",
        "scripts/sheet.js": "mark('ticked')",
        "scripts/part.js": 'export const said = (word) => `For ${word ? `“${word}”: ` : ""}end`;\nload("late.css")',
        "scripts/unused.js": "2;\n",
        "javascripts/theme.js.map": "{}",
    }.items():
        (site / "assets" / name).parent.mkdir(parents=True, exist_ok=True)
        (site / "assets" / name).write_text(text)

    deliver(site)
    files = {path.relative_to(site).as_posix(): path.read_text() for path in site.rglob("*") if path.is_file()}

    rests = {page: re.findall(r'data-rest href="([^"]*)assets/styles/([^"]+)"', files[page]) for page in PAGES}
    assert set(files) == {
        *PAGES, "_headers", "assets/styles/late.css", *(f"assets/styles/{name}" for [(_, name)] in rests.values()),
        "assets/used.svg", "assets/scripts/guide.js", "assets/scripts/part.js", "assets/scripts/sheet.js",
    }  # fmt: skip
    assert files["assets/scripts/guide.js"] == 'import("./part.js"),see({"[data-sheet]":"./sheet.js"})'
    assert files["assets/scripts/part.js"] == ('export const said=e=>`For ${e?`“${e}”: `:""}end`;load("late.css")')
    assert files["assets/styles/late.css"] == ".late{margin:var(--late)}"
    late, paper = ":root{--late:3px}", "@media print{%s{top:0}}"
    for page, to_root, style, rest in (
        ("index.html", "", ":root{--used:1px}.base{color:red}.own{margin:var(--used)}", late + paper % "p"),
        ("sub/index.html", "../", "img{margin:0}", f"{late}.ticked{{top:0}}img{{margin:0}}{paper % 'img'}"),
        ("404.html", "/guide/", "", late),
    ):
        [(path, name)] = rests[page]
        assert (path, files[f"assets/styles/{name}"]) == (to_root, rest)
        link = f'<link rel="stylesheet" data-rest href="{path}assets/styles/{name}">'
        assert f"<style>{style}</style>\n<noscript>{link}</noscript>" in files[page]
        assert files[page].count("<link") == 1
    assert f'<script data-late="assets/scripts/guide.js">{LOADER}</script>' in files["index.html"]

    deliver(site)
    assert files == {path.relative_to(site).as_posix(): path.read_text() for path in site.rglob("*") if path.is_file()}
