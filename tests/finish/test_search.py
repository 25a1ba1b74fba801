"""What search adds to a built site: the same each time, only what is needed, and pages that readers look for."""

import gzip
import json
import shutil
from pathlib import Path

import pytest

from macros.finish.pagefind import Indexed, SearchError, index, read_page
from macros.records.load import load
from macros.search import search
from tests.conftest import ROOT

PAGE = """<!doctype html><html lang="en"><title>{name}</title><nav>Menu</nav><main><article>
<h1>{name}</h1><p>Words about {name}.</p><h2 id="more">More on it</h2><p>&lt;End&gt;.</p><nav>Next</nav>
</article></main></html>"""


@pytest.fixture
def small(tmp_path):
    """A site that no builder of ours made."""
    for name in ("heat", "cold"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(PAGE.format(name=name))
    return tmp_path


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_pages_are_read_whichever_builder_made_them(small):
    assert read_page(small, "heat/") == Indexed(
        url="heat/", title="heat", text="heat Words about heat. More on it <End>.", headings=(("more", "More on it"),)
    )


@pytest.mark.parametrize("html", ["", "<main>No article.</main>"])
def test_what_is_no_page_is_not_read(html, tmp_path):
    (tmp_path / "index.html").write_text(html)
    assert [read_page(tmp_path, url) for url in ("", "missing/")] == [None, None]


def test_only_what_search_needs_is_shipped(small):
    index([read_page(small, "heat/"), read_page(small, "cold/")], small)
    shipped = files(small / "search/engine")
    assert {path.partition("_")[0].split("/")[0] for path in shipped} == {
        "fragment",
        "index",
        "pagefind-entry.json",
        "pagefind.en",
        "pagefind.js",
        "wasm.en.pagefind",
    }
    fragments = [gzip.decompress(content) for path, content in shipped.items() if path.startswith("fragment/")]
    assert sorted(b"<End>." in fragment for fragment in fragments) == [True, True]  # text stays text


def test_what_the_engine_cannot_index_is_an_error(tmp_path):
    with pytest.raises(SearchError):
        index([], tmp_path)


def test_a_second_run_gives_the_same_bytes(site, tmp_path):
    copy = tmp_path / "site"
    shutil.copytree(site, copy)
    before = files(copy / "search")
    search(load(ROOT / "docs"), copy)
    assert files(copy / "search") == before


def test_pages_that_readers_do_not_look_for_are_left_out(site):
    words = json.loads(gzip.decompress((site / "search/words.json.gz").read_bytes()))
    urls = [page["url"] for page in words["pages"]]
    assert "massage/" in urls
    assert [url for url in urls if url.startswith(("search/", "editors/")) or "404" in url] == []
