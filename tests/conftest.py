"""What many tests share: the guide, and the site as it is built, once for the entire test run."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from playwright.sync_api import Playwright, sync_playwright

from macros.content.guide import Guide
from macros.content.load import load
from tests.support.building import build
from tests.support.shared import made_once, run_folder

ROOT = Path(__file__).parents[1]
"""The checkout."""
PROJECT = Path(os.environ.get("GUIDE_ROOT") or ROOT).resolve()
"""The project whose content is tested: the checkout, or the edited copy that GUIDE_ROOT names."""


def pytest_xdist_auto_num_workers() -> int:
    """Returns three workers for two processors, because tests wait for the browser 40 % of their time."""
    return (os.cpu_count() or 2) * 3 // 2


def project_config() -> MkDocsConfig:
    """The configuration of the project whose content is tested."""
    return load_config(str(PROJECT / "mkdocs.yml"))


def project_guide() -> Guide:
    """The guide of that project, without the pages that its configuration leaves out of a build."""
    config = project_config()
    left_out = [spec for spec in (config.exclude_docs, config.draft_docs) if spec]
    return load(PROJECT / "docs", lambda path: any(spec.match_file(path) for spec in left_out))


def _build(folder: Path) -> None:
    outcome = build(PROJECT, folder)
    assert (outcome.lines, outcome.messages, outcome.ended) == ([], [], False)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Playwright, which a process can start once only."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def config() -> MkDocsConfig:
    return project_config()


@pytest.fixture(scope="session")
def guide() -> Guide:
    return project_guide()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as `mkdocs build` makes it. It is shared: copy it to change it."""
    return made_once(run_folder(tmp_path_factory) / "guide" / "site", _build)
