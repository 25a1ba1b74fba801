"""Pictures of built pages have their width and height."""

import pytest

from macros.site.pictures import add_sizes

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"></svg>'


@pytest.mark.parametrize(
    ("html", "sized"),
    [
        ('<img alt="a" src="../a.svg" />', '<img width="40" height="20" alt="a" src="../a.svg" />'),
        ('<img src="../a.svg?x#y">', '<img width="40" height="20" src="../a.svg?x#y">'),
        ('<img src="../a.svg" width="20">', '<img height="10" src="../a.svg" width="20">'),
        ('<img src="../a.svg" width="20" height="20">', '<img src="../a.svg" width="20" height="20">'),
        ('<img src="../none.svg">', '<img src="../none.svg">'),
        ('<img src="https://a.example/a.svg">', '<img src="https://a.example/a.svg">'),
    ],
)
def test_a_picture_of_the_site_gets_its_size(html, sized, tmp_path):
    (tmp_path / "a.svg").write_text(SVG)
    assert add_sizes(html, "page/index.html", tmp_path) == sized
