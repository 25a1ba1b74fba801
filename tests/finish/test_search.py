"""What search adds to a built site: where each word stands, the same each time, and pages that readers look for."""

import gzip
import json
import shutil
from pathlib import Path

import pytest

from macros.finish.passages import Indexed, Passage, read_page
from macros.finish.word_index import index, words_of
from macros.records.load import load
from macros.search import search
from tests.conftest import ROOT

PAGE = """<!doctype html><html lang="en"><title>Heat</title><style>p{}</style><nav>Menu</nav><main><article>
<h1>Heat</h1><p>Words about <b>heat</b>.<sup>1</sup></p>
<h2 id="more">More on it</h2><div class="box"><p>&lt;End&gt; of it</p></div>
<dl class="glossary"><div id="ice"><dt>Ice</dt><dd>Cold water.</dd></div></dl>
<article class="technique" id="rub"><h3>Rubbing</h3><p>With a towel.</p></article>
<h2 id="sources">Sources</h2><ol class="refs"><li>A paper.</li></ol><nav>Next</nav>
</article></main><footer>Foot</footer></html>"""
PASSAGES = [
    ("", "", "Heat Words about heat ."),
    ("more", "More on it", "More on it <End> of it"),
    ("ice", "Ice", "Ice Cold water."),
    ("rub", "Rubbing", "Rubbing With a towel."),
]


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def pages(*texts: list[str]) -> list[Indexed]:
    return [Indexed("", tuple(Passage("", "", text) for text in passages)) for passages in texts]


def test_a_page_is_read_by_passages_whichever_builder_made_it(tmp_path):
    (tmp_path / "heat").mkdir()
    (tmp_path / "heat/index.html").write_text(PAGE)
    read = read_page(tmp_path, "heat/")
    assert [(passage.id, passage.name, " ".join(passage.text.split())) for passage in read.passages] == PASSAGES
    assert read.text == " ".join(text for _, _, text in PASSAGES)


@pytest.mark.parametrize("html", ["", "<main>No article.</main>", "<article>No main part.</article>"])
def test_what_is_no_page_is_not_read(html, tmp_path):
    (tmp_path / "index.html").write_text(html)
    assert [read_page(tmp_path, url) for url in ("", "missing/")] == [None, None]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Heat, or ICE?", ["heat", "or", "ice"]),
        ("Sjögren's, L5-S1", ["sjogrens", "l5", "s1"]),
        ("a b 12 under_score", ["a", "b", "12", "under", "score"]),
        ("33\u201336 °C, ½ café", ["33", "36", "c", "1", "2", "cafe"]),
        ("", []),
    ],
)
def test_words_are_small_letters_without_accents(text, words):
    assert words_of(text) == words


def test_a_word_is_told_by_the_steps_from_passage_to_passage():
    found = index(pages(["heat one", "two", "heat"], ["heat", *("other" for _ in range(8))]))
    assert (found.files[0][1]["heat"], found.words[0], found.total) == ([0, 2, 1], ("other", 8), 12)


def test_a_word_of_most_passages_is_counted_but_not_told():
    found = index(pages(["heat ice", "heat", "one", "two"]))
    assert found.words[0] == ("heat", 2)
    assert found.files == (("", {"ice": [0], "one": [2], "two": [3]}),)


def test_words_that_begin_alike_are_in_one_file(monkeypatch):
    monkeypatch.setattr("macros.finish.word_index._FILE", 3)
    found = index(pages(["heat", "heater", "heather", "ice", "icicle", "warm"]))
    assert [(start, list(words)) for start, words in found.files] == [
        ("", ["heat", "heater", "heather"]),
        ("ice", ["ice", "icicle"]),
        ("war", ["warm"]),
    ]


def test_a_second_run_gives_the_same_bytes_and_leaves_nothing_old(site, tmp_path):
    copy = tmp_path / "site"
    shutil.copytree(site, copy)
    before = files(copy / "search")
    (copy / "search/text-99.json.gz").write_bytes(b"old")
    search(load(ROOT / "docs"), copy)
    assert files(copy / "search") == before


def test_pages_that_readers_do_not_look_for_are_left_out(site):
    words = json.loads(gzip.decompress((site / "search/words.json.gz").read_bytes()))
    urls = [page["url"] for page in words["pages"]]
    assert "massage/" in urls
    assert [url for url in urls if url.startswith(("search/", "editors/")) or "404" in url] == []
