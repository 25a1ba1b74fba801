"""The same project with MkDocs, with Zensical and with ProperDocs: what readers meet is the same.

ProperDocs runs the hooks of MkDocs, so its site is the same byte for byte.

Zensical ignores hooks. What differs, each with its reason:

- Menus, crumbs, previous and next: `on_nav` is not called, so they are in the order of Zensical, and have every folder.
- Addresses of links are spelled in other ways (`./x/`, `x/`); where they lead is compared.
- It writes search.json. No page names it.
- The guide as a ZIP file holds the pages, so its bytes differ as they do.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.conftest import PROJECT
from tests.support import every
from tests.support.building import build, tree
from tests.support.project import ROOT, run_process
from tests.support.shared import made_once, run_folder

pytestmark = pytest.mark.slow
ONLY_ZENSICAL = {"search.json"}
PROPERDOCS = Path(os.environ.get("PROPERDOCS") or ROOT / ".venv-properdocs/bin/properdocs")
"""ProperDocs in an environment of its own, because it takes the place of MkDocs: `make test-all` makes it."""


def _all_components(project: Path) -> None:
    every.make(project, lambda *_: None)


def _the_guide(project: Path) -> None:
    shutil.copytree(PROJECT / "docs", project / "docs")
    for name in ("macros", "overrides"):
        (project / name).symlink_to(ROOT / name)
    shutil.copy(PROJECT / "mkdocs.yml", project)


def _with_both(make: Callable[[Path], None]) -> Callable[[Path], None]:
    """Builds a project with MkDocs into `mkdocs/`, and into `site/` as the guide for another builder says."""

    def built(project: Path) -> None:
        make(project)
        assert build(project, project / "mkdocs").is_clean
        (project / "zensical.yml").write_text(run_process(project, "macros", "config").stdout)
        for command in (
            ("zensical", "build", "--strict", "--clean", "--config-file", "zensical.yml"),
            ("macros", "postprocess", "site"),
        ):
            done = run_process(project, *command, PYTHONPATH=str(project))
            assert done.returncode == 0, done.stdout + done.stderr

    return built


@pytest.fixture(scope="module", params=[_all_components, _the_guide])
def project(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with each example of each component, and the guide."""
    folder = run_folder(tmp_path_factory) / "parity" / request.param.__name__
    return made_once(folder, _with_both(request.param))


@pytest.fixture(scope="module")
def mkdocs(project: Path) -> Path:
    return project / "mkdocs"


@pytest.fixture(scope="module")
def zensical(project: Path) -> Path:
    return project / "site"


def pages(site: Path) -> list[str]:
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


@cache
def document(site: Path, path: str) -> LexborHTMLParser:
    return LexborHTMLParser((site / path).read_text())


def text(node: LexborNode) -> str:
    return " ".join(node.text(separator=" ").split())


def where(page: str, address: str | None) -> str:
    """Where a link leads, from the page that holds it."""
    found = urljoin(f"https://site.example/{page}", address or "").replace("/./", "/").removesuffix("/.")
    return found.removesuffix("index.html").rstrip("/")


def named(attribute: str) -> Callable[[str, LexborNode], Any]:
    return lambda _, node: node.attributes[attribute]


def leads(page: str, node: LexborNode) -> tuple[str, str]:
    return where(page, node.attributes.get("href") or node.attributes.get("src")), text(node)


SEEN: dict[str, tuple[str, Callable[[str, LexborNode], Any]]] = {
    "titles": ("title", lambda _, node: text(node)),
    "headings": ("article :is(h1, h2, h3, h4)", lambda _, node: (node.tag, node.id, text(node))),
    "links": ("article a[href]", leads),
    "pictures": ("use, img", leads),
    "ratings": (".level", lambda _, node: (node.attributes.get("data-level"), text(node))),
    "articles": ("main article", lambda _, node: text(node)),
    "notices": (".demo, .note", lambda _, node: text(node)),
    "robots": ("meta[name=robots]", named("content")),
    "addresses": ("link[rel=canonical]", named("href")),
    "styles": ("head > style", lambda _, node: node.text()),
    "policies": ("meta[http-equiv]", named("content")),
    "scripts": ("script[src]", leads),
    "structured data": ("script[type='application/ld+json']", lambda _, node: node.text()),
}


@pytest.mark.parametrize("what", SEEN)
def test_every_page_shows_the_same_with_zensical(what, mkdocs, zensical):
    selector, seen = SEEN[what]
    found = {
        path: [[seen(path, node) for node in document(site, path).css(selector)] for site in (mkdocs, zensical)]
        for path in pages(mkdocs)
        if path != "404.html"  # it lists the sections of the menu
    }
    assert {path: both for path, both in found.items() if both[0] != both[1]} == {}
    assert any(both[0] for both in found.values()) or what == "robots"


def test_the_same_pages_and_the_same_bytes_beside_them_with_zensical(mkdocs, zensical):
    """The index of the search holds the text of all pages, and the data their grades."""
    expected, found = tree(mkdocs), tree(zensical)
    assert found.keys() == expected.keys() | ONLY_ZENSICAL
    beside = [name for name in expected if not name.endswith((".html", ".zip"))]
    assert len(beside) > 20
    assert [name for name in beside if expected[name] != found[name]] == []


def test_the_same_bytes_with_properdocs(project, mkdocs, tmp_path):
    if not PROPERDOCS.is_file():
        pytest.skip(f"{PROPERDOCS} is not there: `make test-all` installs it")
    done = subprocess.run(
        [PROPERDOCS, "build", "--strict", "--site-dir", str(tmp_path / "site")],
        cwd=project, env={**os.environ, "PYTHONPATH": str(project)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert tree(tmp_path / "site") == tree(mkdocs)


def test_properdocs_is_not_in_the_environment_of_the_tests():
    """It would take the place of MkDocs there."""
    assert not (Path(sys.executable).parent / "properdocs").exists()
