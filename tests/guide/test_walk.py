"""Each page can be reached by links alone, from the home page on."""

from urllib.parse import urljoin, urlsplit

import pytest

from tests.guide.reading import URLS, page

ROOT = "https://guide.example.org/"


def linked(site, url):
    """The addresses of the pages to which a page links."""
    links = {urljoin(ROOT + url, link["href"]) for link in page(site, url).select("a[href]")}
    return {urlsplit(link).path[1:] for link in links if link.startswith(ROOT)} & set(URLS)


def test_every_page_is_reached_from_the_home_page(site, config):
    if config.nav:
        pytest.skip("`nav` in mkdocs.yml may leave pages out")
    reached, left = {""}, [""]
    while left:
        found = linked(site, left.pop()) - reached
        reached |= found
        left += found
    assert sorted(reached) == URLS
