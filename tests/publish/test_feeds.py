"""The files by which other programs find the guide: escaped, with dates of the records and not of the build."""

from datetime import date
from xml.etree import ElementTree

import pytest

from macros.content.load import load
from macros.publish.feeds import FEED_ENTRIES, FILES, write_feeds
from tests.hostile import MARKUP
from tests.support.building import replaced, tree
from tests.support.project import make_project

ADDRESS = "https://guide.example.org/"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def project(tmp_path):
    project = make_project(tmp_path / "project")
    replaced(project / "docs/second.md", ("checked_on: 2026-01-31", "checked_on: 2026-02-03"))
    return project


def published(project, folder):
    folder.mkdir(exist_ok=True)
    write_feeds(load(project / "docs"), folder, ADDRESS)
    return {name: text.decode() for name, text in tree(folder).items()}


def test_the_sitemap_has_each_page_with_the_day_of_its_check(project, tmp_path):
    written = published(project, tmp_path / "site")
    assert written.keys() == set(FILES)
    found = {
        url.findtext(f"{SITEMAP}loc"): url.findtext(f"{SITEMAP}lastmod")
        for url in ElementTree.fromstring(written["sitemap.xml"])
    }
    expected = dict.fromkeys(("", "contact/", "glossary/", "sample/", "third/"), "2026-01-31") | {
        "second/": "2026-02-03"
    }
    assert found == {f"{ADDRESS}{url}": day for url, day in expected.items()}


def test_the_feed_has_the_newest_checks_first(project, tmp_path):
    feed = ElementTree.fromstring(published(project, tmp_path / "site")["feed.xml"])
    entries = feed.findall(f"{ATOM}entry")
    assert [entry.find(f"{ATOM}link").get("href") for entry in entries][:2] == [f"{ADDRESS}second/", ADDRESS]
    assert entries[0].findtext(f"{ATOM}updated") == "2026-02-03T00:00:00Z"
    assert feed.findtext(f"{ATOM}updated") == "2026-02-03T00:00:00Z"


CHANGED = """\
    changes:
      - {on: 2026-02-05, was: '"Sure" & <b>.', why: A trial.}
      - {on: 2026-02-04, was: Unclear., why: Another trial.}
"""


def test_the_feed_has_an_entry_for_each_day_on_which_answers_changed(project, tmp_path):
    replaced(project / "docs/sample.evidence.yml", ("    size: A small gain.\n", f"    size: A small gain.\n{CHANGED}"))
    page = (project / "docs/contact.md").read_text().replace("contact_card", "change_list")
    (project / "docs/about").mkdir()
    (project / "docs/about/changes.md").write_text(page)
    feed = ElementTree.fromstring(published(project, tmp_path / "site")["feed.xml"])
    first, second = feed.findall(f"{ATOM}entry")[:2]
    assert first.findtext(f"{ATOM}id") == f"{ADDRESS}about/changes/#changes-2026-02-05"
    assert first.findtext(f"{ATOM}title") == "Answers that changed on February 5, 2026"
    assert first.findtext(f"{ATOM}summary") == (
        'Sample: pain (low back, new). Before: "Sure" & <b>. Now: A small gain. Low certainty. Why: A trial.'
    )
    assert second.findtext(f"{ATOM}updated") == "2026-02-04T00:00:00Z"
    assert feed.findtext(f"{ATOM}updated") == "2026-02-05T00:00:00Z"


def test_the_feed_of_a_large_guide_is_cut(tmp_path):
    project = make_project(tmp_path / "project", FEED_ENTRIES + 10)
    feed = ElementTree.fromstring(published(project, tmp_path / "site")["feed.xml"])
    assert len(feed.findall(f"{ATOM}entry")) == FEED_ENTRIES


def test_robots_and_security_name_where_to_go(project, tmp_path):
    written = published(project, tmp_path / "site")
    assert f"Sitemap: {ADDRESS}sitemap.xml" in written["robots.txt"]
    fields = dict(line.split(": ", 1) for line in written[".well-known/security.txt"].splitlines() if ": " in line)
    assert fields["Contact"] == "mailto:care@clinic.example.com"
    expires = date.fromisoformat(fields["Expires"][:10])
    assert (expires - date(2026, 2, 3)).days < 366


def test_llms_txt_lists_each_page_with_its_summary(project, tmp_path):
    text = published(project, tmp_path / "site")["llms.txt"]
    assert f"- [Sample treatment]({ADDRESS}sample/): A sample for the tests." in text
    assert text.count(ADDRESS) >= 6


@pytest.mark.parametrize("hostile", [text for text in MARKUP if "\n" not in text])
def test_foreign_text_is_text(hostile, project, tmp_path):
    quoted = "'" + hostile.replace("'", "''") + "'"
    replaced(project / "docs/sample.md", ("summary: A sample for the tests.", f"summary: {quoted}"))
    written = published(project, tmp_path / "site")
    feed = ElementTree.fromstring(written["feed.xml"])
    assert hostile in [element.text for element in feed.iter()]
    assert "<script>" not in written["llms.txt"].replace("\\<script\\>", "")


def test_a_sitemap_of_the_builder_with_the_day_of_the_build_is_removed(project, tmp_path):
    (tmp_path / "site").mkdir()
    (tmp_path / "site/sitemap.xml.gz").write_text("old")
    assert "sitemap.xml.gz" not in published(project, tmp_path / "site")


def test_nothing_is_written_of_a_guide_that_is_not_whole(project, tmp_path):
    (project / "docs/_data/provider.yml").write_text("name: [\n")
    assert published(project, tmp_path / "site") == {}


def test_a_sitemap_has_handouts_unless_the_guide_is_a_demonstration(project, tmp_path):
    def written():
        write_feeds(load(project / "docs"), tmp_path, f"{ADDRESS}below/", {"handouts/sample.pdf"})
        return (tmp_path / "sitemap.xml").read_text(), (tmp_path / "robots.txt").read_text()

    sitemap, robots = written()
    assert ".pdf" not in sitemap
    assert "Disallow: /below/handouts/\n" in robots

    replaced(project / "docs/_data/provider.yml", ("demo: true", "demo: false"))
    sitemap, robots = written()
    assert f"<loc>{ADDRESS}below/handouts/sample.pdf</loc>\n    <lastmod>2026-01-31</lastmod>" in sitemap
    assert "Disallow" not in robots
