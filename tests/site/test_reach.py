"""How others find the guide: each file lists every page, with dates of the records and addresses that are there."""

import re
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

from macros.build import build
from macros.reach.feed import feed
from macros.reach.llms import llms
from macros.records.load import load
from macros.records.pages import Page
from tests.editors.project import make_project
from tests.site.reading import page
from tests.site.test_pages import every_page

BASE = "https://guide.example.com/"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
ATOM = "{http://www.w3.org/2005/Atom}"


def read(path):
    return ElementTree.fromstring(path.read_text())


def dates_of_records(guide, base=BASE):
    return sorted((base + entry.url, entry.record.checked_on.isoformat()) for entry in guide.pages.values())


def dates_in_sitemap(site):
    entries = read(site / "sitemap.xml")
    return sorted((entry.findtext(f"{SITEMAP}loc"), entry.findtext(f"{SITEMAP}lastmod")) for entry in entries)


def dates_in_feed(site):
    entries = read(site / "feed.xml").iter(f"{ATOM}entry")
    return sorted((entry.findtext(f"{ATOM}id"), entry.findtext(f"{ATOM}updated").split("T")[0]) for entry in entries)


def test_the_sitemap_lists_every_page_once_with_its_date_of_checking(site, guide):
    assert dates_in_sitemap(site) == dates_of_records(guide)
    assert not (site / "sitemap.xml.gz").exists()


def test_the_feed_lists_every_page_of_a_small_guide_once_with_its_date(site, guide):
    assert dates_in_feed(site) == dates_of_records(guide)
    found = read(site / "feed.xml")
    assert found.findtext(f"{ATOM}updated") == max(date for _, date in dates_of_records(guide)) + "T00:00:00Z"
    assert found.findtext(f"{ATOM}subtitle") == guide.shared.provider.demo_notice
    links = {link.get("rel"): link.get("href") for link in found.findall(f"{ATOM}link")}
    assert links == {"self": f"{BASE}feed.xml", "alternate": BASE}


def test_the_feed_of_a_large_guide_holds_the_fifty_pages_checked_last(tmp_path):
    project = make_project(tmp_path)
    home = (project / "docs/index.md").read_text().replace("treatment_list", "provider_interests")
    for number in range(60):
        day = f"2025-{1 + number // 28:02}-{1 + number % 28:02}"
        (project / f"docs/page-{number:02}.md").write_text(home.replace("2026-01-31", day))
    (project / "site").mkdir()
    (project / "site/index.html").write_text(f'<link rel="canonical" href="{BASE}">')
    guide = load(project / "docs")

    feed(guide, project / "site")

    newest = sorted(dates_of_records(guide), key=lambda entry: entry[1])[-50:]
    assert dates_in_feed(project / "site") == sorted(newest)


def test_crawlers_may_read_everything_and_find_the_sitemap(site):
    assert (site / "robots.txt").read_text() == f"User-agent: *\nAllow: /\n\nSitemap: {BASE}sitemap.xml\n"


def test_language_models_are_told_the_disclaimer_first_and_every_page_once(site, guide):
    told = (site / "llms.txt").read_text()
    first = told.index("\n## ")
    for paragraph in (*guide.shared.disclaimers["general"].text, guide.shared.provider.demo_notice):
        assert 0 < told.index(paragraph) < first
    lines = re.findall(r"^- \[(.+)\]\((.+)\): (.+)$", told, re.MULTILINE)
    expected = [(entry.record.title, BASE + entry.url, entry.record.summary) for entry in guide.pages.values()]
    assert sorted(lines) == sorted(expected)
    assert told.startswith(f"# {guide.pages['index.md'].record.title}\n")


def test_every_address_is_a_built_file(site):
    addresses = {address for address, _ in dates_in_sitemap(site) + dates_in_feed(site)}
    addresses |= set(re.findall(r"\]\((.+?)\)", (site / "llms.txt").read_text()))
    for address in addresses:
        assert (site / address.removeprefix(BASE) / "index.html").is_file(), address


@every_page
def test_a_link_to_a_page_can_be_shown_elsewhere(site, guide, url):
    head = page(site, url).head
    record = next(entry.record for entry in guide.pages.values() if entry.url == url)
    told = {meta.get("property") or meta.get("name"): meta["content"] for meta in head.select("meta[content]")}
    assert head.select_one("link[rel=canonical]")["href"] == told["og:url"] == BASE + url
    assert (told["og:title"], told["og:description"]) == (record.title, record.summary)
    assert told["og:type"] == ("article" if url else "website")
    assert (told["og:site_name"], told["og:locale"]) == ("Neck and back pain guide", "en_US")
    assert told["twitter:card"] == "summary_large_image"
    picture = site / told["og:image"].removeprefix(BASE)
    width, height = (int.from_bytes(picture.read_bytes()[at : at + 4]) for at in (16, 20))
    assert (told["og:image:width"], told["og:image:height"]) == (str(width), str(height))
    assert told["og:image:alt"]
    alternate = head.select_one("link[type='application/atom+xml']")["href"]
    assert (site / alternate.removeprefix(BASE)).is_file()


def test_every_built_page_of_a_demonstration_asks_not_to_be_indexed(site, guide):
    assert guide.shared.provider.demo
    for path in site.rglob("*.html"):
        robots = BeautifulSoup(path.read_text(), "html.parser").select_one("meta[name=robots]")
        assert robots["content"] == "noindex", path


@pytest.mark.parametrize("address", ["https://clinic.example/", "https://clinic.example/guide/"])
def test_the_address_of_the_site_is_given_at_build(address, tmp_path, monkeypatch):
    monkeypatch.setenv("SITE_URL", address)
    project = make_project(tmp_path)
    monkeypatch.chdir(project)

    outcome = build(project, project / "site")

    assert (outcome.problems, outcome.builder_says) == ([], "")
    expected = dates_of_records(load(project / "docs"), address)
    assert dates_in_sitemap(project / "site") == dates_in_feed(project / "site") == expected
    assert f"Sitemap: {address}sitemap.xml" in (project / "site/robots.txt").read_text()
    home = page(project / "site", "")
    assert home.select_one("link[rel=canonical]")["href"] == address
    assert home.select_one("link[type='application/atom+xml']")["href"] == f"{address}feed.xml"
    assert home.select_one("meta[property='og:image']")["content"].startswith(address)
    for link in BeautifulSoup((project / "site/404.html").read_text(), "html.parser").select("a[href^='/']"):
        assert link["href"].startswith(urlsplit(address).path)


def test_an_empty_address_counts_as_none(tmp_path, monkeypatch):
    monkeypatch.setenv("SITE_URL", "")
    project = make_project(tmp_path)
    monkeypatch.chdir(project)

    outcome = build(project, project / "site")

    assert (outcome.problems, outcome.builder_says) == ([], "")
    assert page(project / "site", "").select_one("link[rel=canonical]")["href"] == BASE


def test_reserved_characters_are_escaped(tmp_path):
    project = make_project(tmp_path)
    path = project / "docs/index.md"
    summary = """<b>a</b> & "b" ]]> 'c' [d](javascript:alert) *e* &lt;"""
    path.write_text(path.read_text().replace("The home page of the tests.", "'" + summary.replace("'", "''") + "'"))
    (project / "site").mkdir()
    (project / "site/index.html").write_text(f'<link rel="canonical" href="{BASE}">')
    guide = load(project / "docs")
    assert isinstance(guide.pages["index.md"].record, Page)

    feed(guide, project / "site")
    llms(guide, project / "site")

    entries = {entry.findtext(f"{ATOM}id"): entry for entry in read(project / "site/feed.xml").iter(f"{ATOM}entry")}
    assert entries[BASE].findtext(f"{ATOM}summary") == summary
    assert r"\[d\](javascript:alert) \*e\*" in (project / "site/llms.txt").read_text()
