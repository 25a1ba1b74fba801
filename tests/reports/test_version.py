"""A release gives the unreleased changes the version of its day, in all files that name it."""

import pytest

from macros.reports.version import set_version

CHANGELOG = "# Changes\n\n## Unreleased\n\n- New.\n\n## 2026.1.31\n\n- Old.\n"
BEFORE = {
    "CHANGELOG.md": CHANGELOG,
    "CITATION.cff": "cff-version: 1.2.0\nversion: 2026.1.31\ndate-released: 2026-01-31\n",
    "pyproject.toml": '[project]\nversion = "2026.1.31"\n[tool]\npython_version = "3.11"\n',
}
AFTER = {
    "CHANGELOG.md": "# Changes\n\n## Unreleased\n\n## 2026.3.9\n\n- New.\n\n## 2026.1.31\n\n- Old.\n",
    "CITATION.cff": "cff-version: 1.2.0\nversion: 2026.3.9\ndate-released: 2026-03-09\n",
    "pyproject.toml": '[project]\nversion = "2026.3.9"\n[tool]\npython_version = "3.11"\n',
}


@pytest.fixture
def project(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1773057600")  # 2026-03-09
    for name, text in BEFORE.items():
        (tmp_path / name).write_text(text)
    return tmp_path


def texts(project):
    return {name: (project / name).read_text() for name in BEFORE}


def test_a_release_sets_the_version_everywhere(project):
    assert set_version(project) == "2026.3.9"
    assert texts(project) == AFTER


@pytest.mark.parametrize(
    "changelog",
    [
        CHANGELOG.replace("- New.\n\n", ""),
        CHANGELOG.replace("2026.1.31", "2026.3.9"),
    ],
    ids=["nothing is new", "a second release on the day"],
)
def test_a_release_leaves_the_version(changelog, project):
    (project / "CHANGELOG.md").write_text(changelog)
    assert set_version(project) is None
    assert texts(project) == BEFORE | {"CHANGELOG.md": changelog}
