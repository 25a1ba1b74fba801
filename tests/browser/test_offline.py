"""The guide as a ZIP file asks nobody, and says when it is old."""

from datetime import timedelta
from zipfile import ZipFile

import pytest

from macros.components.offline_copy import ARCHIVE
from tests.browser.pages import visit


@pytest.fixture(scope="module")
def home(site, tmp_path_factory):
    """The address of the home page of the unpacked archive."""
    target = tmp_path_factory.mktemp("offline")
    with ZipFile(site / ARCHIVE) as archive:
        archive.extractall(target)
    return (target / "neck-and-back-pain-guide/index.html").as_uri()


@pytest.mark.parametrize(("days", "is_old"), [(364, False), (367, True)])
def test_a_copy_is_old_after_a_year(page, home, guide, days, is_old):
    page.clock.set_fixed_time((guide.newest_check + timedelta(days)).isoformat())
    visit(page, home)
    notice = page.locator("[data-copied]")
    assert (": more than a year old" in notice.inner_text()) == is_old
    assert notice.get_by_role("link").is_visible() == is_old


def test_without_scripts_the_date_stands(plain, home):
    plain.goto(home)
    assert plain.locator("[data-copied]").inner_text().startswith("Offline copy of ")


def test_nothing_is_requested_from_a_network(page, home):
    requests = []
    page.on("request", lambda request: requests.append(request.url))
    visit(page, home)
    page.keyboard.press("/")
    page.locator("dialog input[type=search]").fill("advil")
    page.locator("dialog .hit").first.wait_for()
    assert [url for url in requests if not url.startswith(home.removesuffix("index.html"))] == []
    assert {url.rpartition("/")[2] for url in requests} >= {"offline.js", "index.js", "search.css"}
