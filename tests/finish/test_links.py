"""The check of a built site: whatever a page names must be there."""

import pytest

from macros.finish.html import read_site
from macros.finish.links import check_links


def make_site(folder, **pages):
    for name, html in pages.items():
        path = folder / name.replace("__", "/").replace("_html", ".html")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(html)
    return folder


@pytest.mark.parametrize(
    ("html", "base", "found"),
    [
        ('<a href="sub/">', "/", []),
        ('<a href="sub/#here">', "/", []),
        ('<a href="sub/index.html#here">', "/", []),
        ('<a href="/sub/">', "/", []),
        ('<a href="/guide/sub/">', "/guide/", []),
        ('<a href="/sub/">', "/guide/", ["link `/sub/` leaves the site"]),
        ('<a href="https://a.example/"><a href="mailto:a@b.example"><a href="tel:1">', "/", []),
        ('<a href="none/">', "/", ["link `none/` leads nowhere"]),
        ('<a href="../../sub/">', "/", ["link `../../sub/` leaves the site"]),
        ('<a href="sub/#gone">', "/", ["link `sub/#gone` names an anchor that is not on that page"]),
        ('<a href="sub/#show=a&amp;show=b">', "/", []),  # choices, for a script of that page
        ('<a href="#gone">', "/", ["link `#gone` names an anchor that is not on that page"]),
        ('<img src="none.png">', "/", ["link `none.png` leads nowhere"]),
        ('<script src="none.js"></script>', "/", ["link `none.js` leads nowhere"]),
        ('<link rel="stylesheet" href="none.css">', "/", ["link `none.css` leads nowhere"]),
        ('<svg><use href="#gone"/></svg>', "/", ["link `#gone` names an anchor that is not on that page"]),
        ('<p id="a"><p id="a">', "/", ["id `a` is there 2 times"]),
        ('<a href="sub/%68ere.txt">', "/", []),
    ],
)
def test_a_fault_is_found(html, base, found, tmp_path):
    folder = make_site(tmp_path, index_html=html, sub__index_html='<h2 id="here">')
    (folder / "sub/here.txt").write_text("")
    assert [fault.message for fault in check_links(read_site(folder), folder, base)] == found


def test_a_link_cannot_name_a_file_outside_the_site(tmp_path):
    (tmp_path / "secret.txt").write_text("")
    folder = make_site(tmp_path / "site", index_html='<a href="..%2Fsecret.txt">')
    assert [fault.message for fault in check_links(read_site(folder), folder)] == [
        "link `..%2Fsecret.txt` leads nowhere"
    ]


def test_the_real_site_has_no_fault(site):
    assert check_links(read_site(site), site) == []
