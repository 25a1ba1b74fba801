"""Files that cannot be read or published: told by name, never a traceback."""

import pytest

from tests.editors.project import make_project, run


def write(name, content):
    def change(docs):
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
        (docs / name).symlink_to(target)

    return change


def folder(name):
    def change(docs):
        (docs / name).mkdir()

    return change


HEAD = b"---\ntype: page\ntitle: A\n"
CONTROL = "holds a control character; remove it, or type the line again"
LINK = "line 1: is a link to another file; put the file itself there"
FOLDER = "line 1: is a folder with the name of a page; rename it"
NAME = "line 1: has a name that makes no address; use small letters, digits and single hyphens: `pool-therapy.md`"
TAKEN = "line 1: has a name that the builder takes for its own files; rename the page or its folder"
SVG = '<svg xmlns="http://www.w3.org/2000/svg">'
KIND = "line 1: is of a kind that is not published from here; remove it"


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (write("a.md", HEAD + b"summary: caf\xe9\n---\n"), "a.md: line 1: the file is not in UTF-8; save it as UTF-8"),
        (write("a.md", HEAD + b"summary: a\0b\n---\n"), f"a.md: line 4: {CONTROL}"),
        (write("a.md", HEAD + "summary: a\u202eb\n---\n".encode()), f"a.md: line 4: {CONTROL}"),
        (
            write("a.md", HEAD + b"facts: " + b"[" * 100_000 + b"]" * 100_000 + b"\n---\n"),
            "a.md: line 4: YAML cannot be read: lists or keys are nested too deep; write them flat",
        ),
        (
            write("a.md", HEAD + b"facts: " + b"9" * 5000 + b"\n---\n"),
            "a.md: line 2: a number cannot be read; write it as text in quotes",
        ),
        (
            write("a.md", HEAD.replace(b"page", b"[page]") + b"---\n"),
            "a.md: line 2: type `['page']` is unknown; did you mean `page`?",
        ),
        (
            write("a.md", b"---\n5\n---\n"),
            "a.md: line 1: the front matter is not a group of keys; write `key: value` lines",
        ),
        (link("assets/a.png", "/etc/passwd"), f"assets/a.png: {LINK}"),
        (link("a.md", "none.md"), f"a.md: {LINK}"),
        (link("a.md", "a.md"), f"a.md: {LINK}"),
        (link("loop", "."), f"loop: {LINK}"),
        (folder("a.md"), f"a.md: {FOLDER}"),
        (folder("_data/a.yml"), f"_data/a.yml: {FOLDER}"),
        (write("evil.html", b"<script>"), f"evil.html: {KIND}"),
        (write("assets/e.js", b"x"), f"assets/e.js: {KIND}"),
        (page("my page.md"), f"my page.md: {NAME}"),
        (page("50% off #1?.md"), f"50% off #1?.md: {NAME}"),
        (page('a"b<c>.md'), f'a"b<c>.md: {NAME}'),
        (page("extra/README.md"), f"extra/README.md: {NAME}"),
        (page(".draft.md"), f".draft.md: {NAME}"),
        (page("My folder/a.md"), f"My folder/a.md: {NAME}"),
        (page("templates/a.md"), f"templates/a.md: {TAKEN}"),
        (page("assets.md"), f"assets.md: {TAKEN}"),
        (
            page("foo.md", "foo/index.md"),
            "foo.md: line 1: has the address `foo/`, and so has docs/foo/index.md; rename or remove one of the two",
        ),
        (
            write("assets/p.svg", f"{SVG}\n<script>x</script></svg>".encode()),
            "assets/p.svg: line 2: `<script>` cannot stand on a page; remove it, or save the drawing as plain SVG",
        ),
        (
            write("_data/glosary.yml", b"[]"),
            "_data/glosary.yml: line 1: is a shared file that nothing reads; did you mean `glossary.yml`?",
        ),
    ],
)
def test_a_file_that_will_not_do_is_told(change, says, tmp_path):
    project = make_project(tmp_path)
    change(project / "docs")

    done = run(project, "build")

    assert done.stdout.splitlines() == [f"docs/{says}"]
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert not (project / "site").exists()


def test_a_mark_at_the_start_of_a_file_is_no_mistake(tmp_path):
    project = make_project(tmp_path)
    path = project / "docs/index.md"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert run(project, "build").returncode == 0


@pytest.mark.parametrize("name", ["index.md", "contact.md"])
def test_a_page_that_a_guide_needs_is_told_when_it_is_missing(name, tmp_path):
    project = make_project(tmp_path)
    (project / "docs" / name).unlink()
    offer = (project / "docs/glossary.md").read_text().replace("glossary_list", "scan_offer")
    (project / "docs/offer.md").write_text(offer)

    done = run(project, "build")

    assert done.stdout.splitlines() == [f"docs/{name}: line 1: the page is missing; restore it"]
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
