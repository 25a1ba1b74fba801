"""The guide as a ZIP file: pages whose links name files, scripts that run from a disk, and the same bytes each time."""

from datetime import date
from zipfile import ZipFile

import pytest

from macros.components.offline_copy import ARCHIVE
from macros.content.load import load
from macros.publish.archive import write_archive
from macros.publish.archive.pages import Copy, offline_page
from macros.publish.archive.scripts import bundle
from macros.publish.downloads import write_downloads
from tests.support.building import build, tree
from tests.support.project import make_project

DAY = date(2026, 11, 8)
ADDRESS = "https://host.example/guide/"
FILES = frozenset({
    "index.html", "a/index.html", "a/b/index.html", "a/a file.png", "data/x.json", "assets-1/offline.js",
})  # fmt: skip
CASES = {
    "a folder": ('<a href="b/">', '<a href="b/index.html">'),
    "a folder above": ('<a href="../">', '<a href="../index.html">'),
    "the page itself": ('<a href="./">', '<a href="index.html">'),
    "an anchor of another page": ('<a class="x" href="b/#c">', '<a class="x" href="b/index.html#c">'),
    "an anchor of the page": ('<a href="#c">', '<a href="#c">'),
    "choices": ('<a href="../#a=1&amp;b=2">', '<a href="../index.html#a=1&amp;b=2">'),
    "a query": ('<a href="b/?q=1">', '<a href="b/index.html?q=1">'),
    "an address from the root of the host": ('<a href="/guide/a/b/">', '<a href="b/index.html">'),
    "a file": ('<a href="../data/x.json" download>', '<a href="../data/x.json" download>'),
    "a picture": ('<img src="a%20file.png">', '<img src="a%20file.png">'),
    "a file that is left out": (f'<a href="../{ARCHIVE}">', f'<a href="{ADDRESS}{ARCHIVE}">'),
    "a page that is left out": ('<a href="moved/#c">', f'<a href="{ADDRESS}a/moved/#c">'),
    "another site": ('<a href="https://other.example/x/">', '<a href="https://other.example/x/">'),
    "a number to call": ('<a href="tel:911">', '<a href="tel:911">'),
    "text that looks like a link": ('<code>href="b/"</code>', '<code>href="b/"</code>'),
    "the address of the page": ('<link rel="canonical" href="https://host.example/guide/a/">', ""),
    "the feed": ('<link rel="alternate" href="https://host.example/guide/feed.xml">', ""),
    "what other sites show": ('<meta property="og:url" content="https://host.example/guide/a/">', ""),
    "structured data": ('<script type="application/ld+json">{"a": "b"}</script>', ""),
    "the button that copies an address": ('<button class="scripted" type="button" data-copy>Copy</button>', ""),
    "the scripts": (
        '<script type="module" src="../assets-1/scripts/guide.js"></script>',
        '<script src="../assets-1/offline.js" defer></script>',
    ),
    "the notices": (
        '<aside class="md-banner"><div></div></aside>',
        '<aside class="md-banner"><div><details class="demo" data-copied="2026-11-08"><summary><span>'
        "Offline copy of November 8, 2026<b hidden>: more than a year old</b></span></summary>\n"
        f'<p>Facts may have changed since. <a href="{ADDRESS}a/">Read this page as it is now</a>.</p></details>\n'
        "</div></aside>",
    ),
}
"""{what stands on the page `a/`: (as built, in the archive)}"""
MODULES = {
    "one": (
        'import{a,b as c}from"./x.js";import"./y.js";export const d=1;export async function e(){}',
        'const{a,b:c}=await $import("./x.js");const{}=await $import("./y.js");const d=1;async function e(){}',
        "d,e",
    ),
    "dynamic": (
        "const u=import.meta.url;await import(u);export class F{}",
        "const u=$url;await $import(u);class F{}",
        "F",
    ),
}
"""{name: (a module, its function, what that returns)}"""


@pytest.mark.parametrize(("built", "expected"), CASES.values(), ids=CASES)
def test_pages(built, expected):
    assert offline_page(built, "a/index.html", Copy(FILES, DAY, ADDRESS)) == expected


@pytest.mark.parametrize(("module", "body", "names"), MODULES.values(), ids=MODULES)
def test_modules_become_functions(module, body, names):
    assert f'"a/b.js":async($import,$url)=>{{{body}\nreturn{{{names}}}}}' in bundle({"a/b.js": module})


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    project = make_project(tmp_path_factory.mktemp("archive") / "project")
    assert build(project).is_clean
    assert (project / "site" / ARCHIVE).is_file()
    return project


@pytest.fixture
def site(project):
    return project / "site"


@pytest.fixture
def guide(project):
    return load(project / "docs")


def names(site):
    with ZipFile(site / ARCHIVE) as archive:
        return {name.removeprefix("neck-and-back-pain-guide/") for name in archive.namelist()}


def test_the_archive_has_all_that_is_of_use_without_a_network(site):
    write_archive(site, DAY, ADDRESS)
    (scripts,) = (path.name for path in site.glob("assets-*"))
    replaced = {name for name in tree(site) if name.endswith(".js")} | {ARCHIVE, "404.html", "_headers"}
    hosts = {"robots.txt", "sitemap.xml", "llms.txt", "feed.xml", ".well-known/security.txt"}
    others = {name for name in tree(site) if name.startswith(("search/index-", "assets/images/social/"))}
    assert names(site) == tree(site).keys() - replaced - hosts - others | {f"{scripts}/offline.js", "search/index.js"}


def test_redirects_are_left_out(tmp_path):
    (tmp_path / "index.html").write_text('<a href="new/">')
    (tmp_path / "old.html").write_text('<meta http-equiv="refresh" content="0; url=../">')
    write_archive(tmp_path, DAY, ADDRESS)
    assert names(tmp_path) == {"index.html"}


def test_the_same_site_gives_the_same_bytes_in_any_order_and_at_any_time(site, tmp_path):
    write_archive(site, DAY, ADDRESS)
    for name, content in sorted(tree(site).items(), reverse=True):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
        (tmp_path / name).chmod(0o600)
    write_archive(tmp_path, DAY, ADDRESS)
    assert (tmp_path / ARCHIVE).read_bytes() == (site / ARCHIVE).read_bytes()
    with ZipFile(site / ARCHIVE) as archive:
        found = {(entry.date_time, entry.external_attr, entry.create_system) for entry in archive.infolist()}
    assert found == {((2026, 11, 8, 0, 0, 0), 0o100644 << 16, 3)}


@pytest.mark.parametrize(
    ("is_preview", "downloads", "expected"),
    [(False, "", True), (False, "off", False), (True, "", False), (True, "on", True)],
)
def test_a_build_writes_it_and_a_preview_that_is_asked_to(is_preview, downloads, expected, site, guide, monkeypatch):
    if downloads:
        monkeypatch.setenv("DOWNLOADS", downloads)
    (site / ARCHIVE).unlink(missing_ok=True)
    write_downloads(guide, site, ADDRESS, is_preview)
    assert (site / ARCHIVE).exists() == expected


def test_a_preview_is_not_asked(tmp_path):
    project = make_project(tmp_path / "project")
    assert build(project, command="serve").is_clean
    assert not (project / "site" / ARCHIVE).exists()
