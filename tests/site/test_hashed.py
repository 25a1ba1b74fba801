"""Scripts are in a folder with a hash of them, which pages name."""

import pytest

from macros.site.assets import hash_scripts, name_scripts


def make(site, engine):
    for name, text in {
        "scripts/guide.js": "import '../search/engine.js'",
        "search/engine.js": engine,
        "a.svg": "",
    }.items():
        path = site / "assets" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return hash_scripts(site)


def test_a_folder_is_named_by_the_content_of_all_scripts(tmp_path):
    first, same, other = (make(tmp_path / name, text) for name, text in (("a", "1"), ("b", "1"), ("c", "2")))
    assert first == same != other
    files = sorted(path.relative_to(tmp_path / "a").as_posix() for path in (tmp_path / "a").rglob("*.*"))
    assert files == [f"{first}/scripts/guide.js", f"{first}/search/engine.js", "assets/a.svg"]


def test_a_site_without_scripts_stays_as_it_is(tmp_path):
    assert hash_scripts(tmp_path) == "assets"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<script src="assets/scripts/a.js">', '<script src="new/scripts/a.js">'),
        ('<script src="../../assets/scripts/a.js">', '<script src="../../new/scripts/a.js">'),
        ('<script src="/guide/assets/scripts/a.js">', '<script src="/guide/new/scripts/a.js">'),
        ('<link href="./assets/search/a.css">', '<link href="./new/search/a.css">'),
        ('<img src="../assets/images/a.svg">', '<img src="../assets/images/a.svg">'),
        ('<a href="https://a.example/assets/scripts/a.js">', '<a href="https://a.example/assets/scripts/a.js">'),
        ('<a href="//a.example/assets/scripts/a.js">', '<a href="//a.example/assets/scripts/a.js">'),
        ("<p>assets/scripts/a.js</p>", "<p>assets/scripts/a.js</p>"),
    ],
)
def test_a_page_names_the_folder(html, expected):
    assert name_scripts(html, "new") == expected
