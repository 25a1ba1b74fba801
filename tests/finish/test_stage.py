"""Build beside, then swap."""

import pytest

from macros.finish.stage import publish, staged


def test_a_published_folder_takes_the_place_of_the_last_site(tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    (site / "old.html").write_text("old")
    with staged(site) as folder:
        (folder / "new.html").write_text("new")
        publish(folder, site)
    assert [path.name for path in site.iterdir()] == ["new.html"]
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_an_error_leaves_the_last_site_and_nothing_else(tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    with pytest.raises(ValueError, match="stop"), staged(site) as folder:
        (folder / "half.html").write_text("half")
        raise ValueError("stop")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert list(site.iterdir()) == []
