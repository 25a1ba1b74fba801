"""Corrections: one list of all, a line on each page concerned, and the same as data."""

import json
from posixpath import normpath

from macros.components.derived import CORRECTIONS_PAGE, in_words
from tests.guide.reading import GALLERY, calls, calls_any, every_page, main, source_of, term, text
from tests.support.building import build
from tests.support.project import make_project

ENTRY = """\
- on: {on}
  since: 2025-11-03
  pages: [{pages}]
  what: {what}
  was: It was wrong.
  now: It is right.
  sources: [smith2020]
"""


CORRECTED = "Corrected on "


def correction_note(article):
    """What the dates of a page say of corrections."""
    (stamp,) = article.select(".stamp")
    _, start, rest = text(stamp, without="a").partition(CORRECTED)
    return start + rest


def test_the_list_holds_every_correction_the_newest_first(site, guide):
    for url, _ in calls(guide, "correction_list"):
        boxes = main(site, url).select(".box")
        shown = [{term(row): text(row.dd) for row in box.select(".facts > div")} for box in boxes]
        listed = [box for box in shown if "Corrected on" in box]
        assert [(box["Corrected on"], box["Since"], box["What was wrong"], box.get("Why")) for box in listed] == [
            (in_words(entry.on), in_words(entry.since), entry.was, entry.why) for entry in guide.corrections
        ]
        for box, entry in zip(listed, guide.corrections, strict=True):
            assert box["What is right"].startswith(entry.now)
            named = (box.get("Page") or box["Pages"]).split(" , ")
            assert named == [guide.pages[path].name for path in entry.pages]
    days = [entry.on for entry in guide.corrections]
    assert days == sorted(days, reverse=True)


@every_page
def test_a_page_shows_what_was_corrected_on_it_last(site, guide, url):
    page = source_of(guide, url)
    found = [entry for entry in guide.corrections if page.path in entry.pages]
    if calls_any(page, GALLERY):
        return  # it shows the heads of other pages
    if not found:
        assert correction_note(main(site, url)) == ""
        return
    others = sum(entry.on == found[0].on for entry in found) - 1
    what = f"{found[0].what}; and {others} more" if others else found[0].what
    assert correction_note(main(site, url)) == f"Corrected on {in_words(found[0].on)}: {what}."
    lists = [guide.pages[CORRECTIONS_PAGE].url] if CORRECTIONS_PAGE in guide.pages else []
    assert [
        normpath(f"{url}{link['href'].partition('#')[0]}") + "/"
        for link in main(site, url).select(".stamp a[href*='#']")
    ] == lists


def test_corrections_are_published_with_the_addresses_of_their_pages(site, guide):
    items = json.loads((site / "data/corrections.json").read_text())["items"]
    assert [(item["record"]["what"], item["urls"]) for item in items] == [
        (entry.what, [guide.pages[path].url for path in entry.pages]) for entry in guide.corrections
    ]


def test_the_newest_day_stands_first_and_a_page_shows_that_day_alone(tmp_path):
    project = make_project(tmp_path)
    (project / "docs/_data/corrections.yml").write_text(
        ENTRY.format(on="2026-01-02", pages="sample.md", what="an old one")
        + ENTRY.format(on="2026-01-31", pages="sample.md, index.md", what="a first one")
        + ENTRY.format(on="2026-01-31", pages="sample.md", what="another one")
    )
    home = project / "docs/index.md"
    home.write_text(home.read_text().replace("treatment_list", "correction_list"))
    assert build(project).is_clean

    site = project / "site"
    assert correction_note(main(site, "sample/")) == "Corrected on January 31, 2026: a first one; and 1 more."
    assert correction_note(main(site, "")) == "Corrected on January 31, 2026: a first one."
    assert correction_note(main(site, "second/")) == ""
    titles = [text(title) for title in main(site, "").select("h3") if "one" in text(title)]
    assert titles == ["A first one", "Another one", "An old one"]


def test_a_guide_without_corrections_says_so(tmp_path):
    project = make_project(tmp_path)
    home = project / "docs/index.md"
    home.write_text(home.read_text().replace("treatment_list", "correction_list"))
    assert build(project).is_clean
    assert "No correction is listed yet." in text(main(project / "site", ""))
