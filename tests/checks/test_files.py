"""Files that cannot be read or published are issues; there is never a traceback."""

import pytest

from tests.support.building import build
from tests.support.project import make_project


def write(name, content):
    def change(docs):
        (docs / name).parent.mkdir(exist_ok=True)
        (docs / name).write_bytes(content)

    return change


def page(*names):
    def change(docs):
        for name in names:
            (docs / name).parent.mkdir(exist_ok=True)
            (docs / name).write_text((docs / "contact.md").read_text())

    return change


def link(name, target):
    def change(docs):
        (docs / name).parent.mkdir(exist_ok=True)
        (docs / name).symlink_to(target)

    return change


def folder(name):
    def change(docs):
        (docs / name).mkdir()

    return change


HEAD = b"---\ntype: page\ntitle: A\n"
CONTROL = "has a control character; remove it, or type the line again [control-character]"
LINK = "line 1: is a link to another file; put the file itself there [symbolic-link]"
FOLDER = "line 1: is a folder with the name of a file; rename it [folder-name]"
NAME = (
    "line 1: has a name that cannot be an address; use small letters, digits and single hyphens: `pool-therapy.md`"
    " [page-name]"
)
RESERVED = "line 1: has a name that the builder uses itself; rename the page or its folder [reserved-name]"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2">'
PNG = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\x0dIHDR" + b"\0\0\0\x04\0\0\0\x02\x08\x02\0\0\0"
"""The start of a picture of 4 by 2 pixels."""
TYPE = "line 1: has a file type that is not published from this folder; remove it, or convert it; files here end in "


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (
            write("a.md", HEAD + b"summary: caf\xe9\n---\n"),
            "a.md: line 1: the file is not in UTF-8; save it as UTF-8 [not-utf-8]",
        ),
        (write("a.md", HEAD + b"summary: a\0b\n---\n"), f"a.md: line 4: {CONTROL}"),
        (write("a.md", HEAD + "summary: a\u202eb\n---\n".encode()), f"a.md: line 4: {CONTROL}"),
        (
            write("a.md", HEAD + b"facts: " + b"[" * 100_000 + b"]" * 100_000 + b"\n---\n"),
            "a.md: line 4: YAML cannot be read: lists or keys are nested too deep; nest them less [yaml-depth]",
        ),
        (
            write("a.md", HEAD + b"facts: " + b"9" * 5000 + b"\n---\n"),
            "a.md: line 2: a number cannot be read; write it as text in quotes [unreadable-number]",
        ),
        (
            write("a.md", HEAD.replace(b"page", b"[page]") + b"---\n"),
            "a.md: line 2: type `['page']` is unknown; did you mean `page`? [unknown-page-type]",
        ),
        (
            write("a.md", b"---\n5\n---\n"),
            "a.md: line 1: the front matter is not a group of keys; write `key: value` lines [wrong-type]",
        ),
        (link("assets/a.png", "/etc/passwd"), f"assets/a.png: {LINK}"),
        (link("a.md", "none.md"), f"a.md: {LINK}"),
        (link("a.md", "a.md"), f"a.md: {LINK}"),
        (link("loop", "."), f"loop: {LINK}"),
        (folder("a.md"), f"a.md: {FOLDER}"),
        (folder("_data/a.yml"), f"_data/a.yml: {FOLDER}"),
        (write("evil.html", b"<script>"), f"evil.html: {TYPE}.jpeg, .jpg, .md, .png, .svg, .webp [file-type]"),
        (write("assets/e.js", b"x"), f"assets/e.js: {TYPE}.css, .jpeg, .jpg, .png, .svg, .webp [file-type]"),
        (page("my page.md"), f"my page.md: {NAME}"),
        (page("50% off #1?.md"), f"50% off #1?.md: {NAME}"),
        (page('a"b<c>.md'), f'a"b<c>.md: {NAME}'),
        (page("extra/README.md"), f"extra/README.md: {NAME}"),
        (page(".draft.md"), f".draft.md: {NAME}"),
        (page("My folder/a.md"), f"My folder/a.md: {NAME}"),
        (page("templates/a.md"), f"templates/a.md: {RESERVED}"),
        (page("assets.md"), f"assets.md: {RESERVED}"),
        (
            page("foo.md", "foo/index.md"),
            "foo.md: line 1: has the address `foo/`, and so has docs/foo/index.md; rename or remove one of the two"
            " [duplicate-address]",
        ),
        (
            write("assets/p.svg", f"{SVG}\n<script>x</script></svg>".encode()),
            "assets/p.svg: line 2: `<script>` is not allowed on a page; remove it, or save the drawing as plain SVG"
            " [svg-unsafe]",
        ),
        (
            write("my pic.png", PNG),
            "my pic.png: line 1: has a name that cannot be an address; use letters, digits, hyphens and underscores:"
            " `side-lying.png` [picture-name]",
        ),
        (
            write("large.png", PNG + b" " * 600_000),
            "large.png: line 1: has 600 kB; save it with fewer pixels or as WebP: at most 500 kB [picture-too-large]",
        ),
        (
            write("broken.png", b"no picture"),
            "broken.png: line 1: is a picture whose width and height cannot be read; save it again; an SVG needs"
            " `viewBox` in its first element [picture-unreadable]",
        ),
        (
            write("film.gif", b"GIF89a"),
            f"film.gif: {TYPE}.jpeg, .jpg, .md, .png, .svg, .webp [file-type]",
        ),
        (
            write("_data/glosary.yml", b"[]"),
            "_data/glosary.yml: line 1: is not a known shared file; did you mean `glossary.yml`? [unknown-shared-file]",
        ),
    ],
    ids=lambda value: value[value.rindex("[") + 1 : -1] if isinstance(value, str) else "",
)
def test_a_file_that_cannot_be_published_is_refused(change, says, tmp_path):
    project = make_project(tmp_path)
    change(project / "docs")

    outcome = build(project)

    assert (outcome.lines, outcome.ended) == ([f"docs/{says}"], True)
    assert not (project / "site").exists()


def test_a_byte_order_mark_is_allowed(tmp_path):
    project = make_project(tmp_path)
    path = project / "docs/index.md"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert build(project).is_clean


@pytest.mark.parametrize("name", ["index.md", "contact.md"])
def test_a_missing_required_page_is_reported(name, tmp_path):
    project = make_project(tmp_path)
    (project / "docs" / name).unlink()
    offer = (project / "docs/glossary.md").read_text().replace("glossary_list", "scan_offer")
    (project / "docs/offer.md").write_text(offer)

    outcome = build(project)

    assert (outcome.lines, outcome.ended) == (
        [
            f"docs/{name}: line 1: the page is missing; restore it [missing-page]",
            "docs/offer.md: line 12: the page calls `scan_offer`, and does not say what is decided; add `decision` "
            "[decision-missing]",
        ],
        True,
    )
