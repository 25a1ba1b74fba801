"""What many tests share: the real guide, and the real site, built once."""

from pathlib import Path

import pytest

from macros.build import build
from macros.records.guide import Guide
from macros.records.load import load

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def guide() -> Guide:
    return load(ROOT / "docs")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as `make build` makes it, once for each process of the test run."""
    folder = tmp_path_factory.mktemp("built") / "site"
    outcome = build(ROOT, folder)
    assert [str(problem) for problem in outcome.problems] == []
    assert outcome.builder_says == ""
    return folder
