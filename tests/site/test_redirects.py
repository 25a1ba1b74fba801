"""A page that has moved redirects without a script, an anchor that has moved is a second id."""

import pytest

from macros.site.redirects import add_redirects


@pytest.mark.parametrize(
    ("old", "new", "to"),
    [
        ("old/", "new/", "../new/"),
        ("old/", "", "../"),
        ("a/old/", "a/new/", "../new/"),
        ("old/", "new/#part", "../new/#part"),
    ],
)
def test_a_page_redirects_relative_to_itself(old, new, to):
    pages = {}
    add_redirects([(old, new)], pages)
    html = pages[f"{old}index.html"]
    assert f'<meta http-equiv="refresh" content="0; url={to}">' in html
    assert f'<a href="{to}">' in html
    assert "default-src 'none'" in html


def test_an_anchor_becomes_a_second_id_once():
    pages = {"a/index.html": '<p class="x" id="new">Text</p>'}
    for _ in range(2):
        add_redirects([("a/#old", "a/#new")], pages)
        assert pages == {"a/index.html": '<p class="x" id="new"><span id="old"></span>Text</p>'}


def test_what_is_there_stays_as_it_is():
    pages = {"a/index.html": "here"}
    add_redirects([("a/", "b/"), ("gone/#a", "gone/#b"), ("a/#old", "a/#none")], pages)
    assert pages == {"a/index.html": "here"}
