"""The same sources with MkDocs and with Zensical, the builder after it: what readers meet is the same.

Listed differences, each with its reason:

- Addresses are spelled in other ways (`./x/`, `x/`); where they lead is compared.
- Zensical writes search.json. No page names it.
"""

import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup, Tag

from macros.build import build
from tests.conftest import ROOT
from tests.site.reading import text

ONLY_ZENSICAL = {"search.json"}


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as `make build BUILDER=zensical` makes it. Its folder must lie within the project."""
    project = tmp_path_factory.mktemp("zensical")
    for name in ("docs", "macros", "overrides"):
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", project)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BUILDER", "zensical")
        outcome = build(project, project / "site")
    assert [str(problem) for problem in outcome.problems] == []
    assert outcome.builder_says == ""
    return project / "site"


def files(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}


def pages(site: Path) -> list[str]:
    return sorted(path for path in files(site) if path.endswith(".html"))


@cache
def document(site: Path, path: str) -> BeautifulSoup:
    return BeautifulSoup((site / path).read_text(), "html.parser")


def test_the_same_files(site, other):
    assert files(other) == files(site) | ONLY_ZENSICAL
    assert len(pages(site)) > 30


def where(page: str, address: str) -> str:
    """Where a link leads, from the page that holds it."""
    return (
        urljoin(f"https://site.example/{page}", address)
        .replace("/./", "/")
        .removesuffix("/.")
        .removesuffix("/index.html")
    )


SEEN: dict[str, tuple[str, Callable[[str, Tag], Any]]] = {
    "titles": ("title", lambda _, element: text(element)),
    "headings": ("h1, h2, h3, h4", lambda _, element: (element.name, element.get("id"), text(element))),
    "links": ("a[href]", lambda page, element: (where(page, str(element["href"])).rstrip("/"), text(element))),
    "pictures": ("use, img", lambda page, element: where(page, str(element.get("href") or element.get("src")))),
    "cards": (".card", lambda _, element: text(element)),
    "ratings": (".level", lambda _, element: (element.get("data-level"), text(element))),
    "articles": ("main article", lambda _, element: text(element)),
    "notices": (".demo, .note, footer", lambda _, element: text(element)),
    "robots": ("meta[name=robots]", lambda _, element: element["content"]),
    "addresses": ("link[rel=canonical]", lambda _, element: element["href"]),
    "styles": ("head > style", lambda _, element: element.string),
    "policies": ("meta[http-equiv]", lambda _, element: element["content"]),
    "structured data": ("script[type='application/ld+json']", lambda _, element: element.string),
}


@pytest.mark.parametrize("what", SEEN)
def test_every_page_shows_the_same(what, site, other):
    selector, seen = SEEN[what]
    found = {
        path: [[seen(path, element) for element in document(folder, path).select(selector)] for folder in (site, other)]
        for path in pages(site)
    }
    assert {path: both for path, both in found.items() if both[0] != both[1]} == {}
    assert any(both[0] for both in found.values())


@pytest.mark.parametrize(
    "what", ["assets/", "data/", "search/", "sitemap.xml", "feed.xml", "robots.txt", "llms.txt", "_headers"]
)
def test_the_same_bytes_beside_the_pages(what, site, other):
    """The index of the search holds the text of all pages, and the data their grades."""
    names = [path for path in files(site) if path.startswith(what) and not path.endswith(".html")]
    assert names
    assert [name for name in names if (site / name).read_bytes() != (other / name).read_bytes()] == []


def test_a_builder_that_is_not_known_is_told(monkeypatch, tmp_path):
    monkeypatch.setenv("BUILDER", "zensicle")
    with pytest.raises(SystemExit, match="BUILDER is `zensicle`; did you mean `zensical`"):
        build(ROOT, tmp_path / "site")
