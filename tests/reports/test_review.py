"""What is due for review, and what a late page shows."""

from tests.guide.reading import main, text
from tests.support.building import build
from tests.support.project import make_project, run

PASSAGE = 'Nothing changes.\n{: data-expires="2029-02-01" }'


def aged(folder):
    """The sample was checked in January 2026, so it is due in January 2029; the other pages a year later."""
    project = make_project(folder)
    for path in (project / "docs").glob("*.md"):
        if path.name != "sample.md":
            path.write_text(path.read_text().replace("checked_on: 2026-01-31", "checked_on: 2027-01-31"))
    sample = project / "docs/sample.md"
    sample.write_text(sample.read_text().replace("Nothing changes.", PASSAGE))
    return project


def test_nothing_is_due_more_than_60_days_ahead(tmp_path):
    assert run(aged(tmp_path), "review", day="2028-11-01").stdout == (
        "Due by December 31, 2028, or overdue.\n\n### Pages\n\nNone.\n\n### Passages that expire\n\nNone.\n"
    )


def test_pages_due_within_60_days_and_passages_are_listed(tmp_path):
    assert run(aged(tmp_path), "review", day="2028-12-15").stdout == (
        "Due by February 13, 2029, or overdue.\n\n"
        "### Pages\n\n- [ ] `docs/sample.md`: the check is due in January 2029\n\n"
        "### Passages that expire\n\n- [ ] `docs/sample.md`, line 64: expires on February 1, 2029\n"
    )


def test_overdue_pages_and_expired_passages_are_listed_in_neutral_words(tmp_path):
    assert run(aged(tmp_path), "review", day="2029-02-02").stdout == (
        "Due by April 3, 2029, or overdue.\n\n"
        "### Pages\n\n- [ ] `docs/sample.md`: the check was due in January 2029\n\n"
        "### Passages that expire\n\n- [ ] `docs/sample.md`, line 64: expired on February 1, 2029\n"
    )


def test_an_overdue_page_is_built_and_says_so_in_neutral_words(tmp_path):
    project = aged(tmp_path)

    assert build(project, day="2029-02-01").is_clean
    stamps = {name: text(main(project / "site", f"{name}/").select_one(".stamp")) for name in ("sample", "second")}
    assert "next check was due in January 2029." in stamps["sample"]
    assert "next check due by January 2030." in stamps["second"]
