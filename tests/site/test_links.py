"""The check of a built site: whatever a page names must be there."""

import pytest

from macros.site.document import parse_document
from macros.site.links import check_links


def messages(html, base="/"):
    """What is wrong with a home page beside another page and a file."""
    pages = {"index.html": html, "sub/index.html": '<h2 id="here">'}
    documents = [parse_document(path, text) for path, text in pages.items()]
    return [issue.message for issue in check_links(documents, [*pages, "sub/here.txt"], base)]


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
        ('<p id="a"><p id="a">', "/", ["id `a` appears 2 times"]),
        ('<a href="sub/%68ere.txt">', "/", []),
    ],
)
def test_what_is_not_there_is_found(html, base, found):
    assert messages(html, base) == found


@pytest.mark.parametrize("link", ["..%2Fsecret.txt", "%2e%2e/secret.txt", "sub/..%2F..%2Fsecret.txt"])
def test_a_link_cannot_name_a_file_outside_the_site(link):
    assert len(messages(f'<a href="{link}">')) == 1


def test_an_issue_names_its_page_and_what_is_written_there():
    documents = [parse_document("a/index.html", '<a href="none/">')]
    (issue,) = check_links(documents, ["a/index.html"])
    assert (issue.file, issue.excerpt) == ("a/index.html", "none/")
