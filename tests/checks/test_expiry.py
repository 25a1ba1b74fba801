"""A passage holds until its last day: a warning 14 days before, a mistake from the day after."""

import pytest

from macros.checks.expiry import check_expiry, expiring
from macros.content.load import load
from tests.support.building import build, printed
from tests.support.project import epoch_of, make_project


def project_with_passages(folder):
    project = make_project(folder)
    page = project / "docs/sample.md"
    page.write_text(page.read_text().replace("Nothing changes.", 'Nothing changes.\n{: data-expires="2027-01-31" }'))
    words = project / "docs/_data/glossary.yml"
    words.write_text(words.read_text().replace("sample.}", "sample., expires: 2027-01-31}"))
    return project


@pytest.mark.parametrize(
    ("day", "warned", "refused"),
    [
        ("2027-01-16", 0, 0),
        ("2027-01-17", 2, 0),
        ("2027-01-31", 2, 0),
        ("2027-02-01", 0, 2),
        ("2030-01-01", 0, 2),
    ],
)
def test_a_warning_14_days_before_and_a_mistake_the_day_after(day, warned, refused, tmp_path, monkeypatch):
    guide = load(project_with_passages(tmp_path) / "docs")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch_of(day))
    assert (len(expiring(guide)), len(check_expiry(guide))) == (warned, refused)


def test_a_warning_does_not_stop_the_build_and_the_mark_changes_no_word(tmp_path):
    project = project_with_passages(tmp_path)

    outcome = build(project, day="2027-01-31")

    hint = "check it against its source; then set a later day, or remove the passage"
    assert outcome.is_clean
    assert printed(outcome.notices) == [
        f"docs/_data/glossary.yml: line 1: the passage expires on 2027-01-31; {hint} [expires-soon]",
        f"docs/sample.md: line 64: the passage expires on 2027-01-31; {hint} [expires-soon]",
    ]
    assert '<p data-expires="2027-01-31">Nothing changes.</p>' in (project / "site/sample/index.html").read_text()


def test_an_expired_passage_is_refused_and_the_last_good_site_stays(tmp_path):
    project = project_with_passages(tmp_path)
    assert build(project, day="2027-01-31").is_clean

    outcome = build(project, day="2027-02-01")

    assert outcome.ended
    assert [line.split(";")[0] for line in outcome.lines] == [
        "docs/_data/glossary.yml: line 1: the passage expired on 2027-01-31",
        "docs/sample.md: line 64: the passage expired on 2027-01-31",
    ]
    assert (project / "site/index.html").exists()
