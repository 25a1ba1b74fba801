"""Headlines, dates and the review stamp."""

from datetime import date

import pytest

from macros.components.derived import Part, headlines, parts_for, review
from macros.content.load import load
from macros.models.pages import ClinicalReview, Page
from tests.support.project import make_project


@pytest.fixture
def rated(tmp_path):
    """Makes the sample treatment with ratings: each a condition, a level, and a part of the treatment or None."""
    _, record = load(make_project(tmp_path) / "docs").treatments["sample"]

    def make(*ratings):
        first = record.ratings[0]
        keys = ("condition", "level", "subject")
        made = [first.model_copy(update=dict(zip(keys, values, strict=True))) for values in ratings]
        return record.model_copy(update={"ratings": tuple(made)})

    return make


def test_a_headline_names_the_parts_of_each_level_where_they_differ(rated):
    record = rated(
        ("low-back-new", "not-advised", "Opioids"),
        ("low-back-new", "may-help", "Gels"),
        ("low-back-new", "not-advised", "Shots"),
        ("low-back-lasting", "may-help", "Gels"),
        ("low-back-lasting", "may-help", "Shots"),
        ("neck", "not-sure", "Shots"),
        ("neck", "may-help", None),
    )
    assert {row.label: row.parts for row in headlines(record)} == {
        "Low back, new": (Part("may-help", ("Gels",)), Part("not-advised", ("Opioids", "Shots"))),
        "Low back, lasting": (Part("may-help"),),
        "Neck": (Part("may-help", ("Sample",)), Part("not-sure", ("Shots",))),
    }


@pytest.mark.parametrize(
    ("levels", "ends"),
    [
        (["may-help"], ["may-help"]),
        (["may-help", "not-sure"], ["may-help", "not-sure"]),
        (["not-advised", "not-sure", "may-help"], ["may-help", "not-advised"]),
    ],
)
def test_a_headline_shows_the_highest_and_the_lowest_level(rated, levels, ends):
    (row,) = headlines(rated(*(("neck", level, level) for level in levels)))
    assert [part.level for part in row.ends] == ends


@pytest.mark.parametrize(
    ("names", "label", "short"),
    [
        ((), "", "Some"),
        (("Opioids",), "Opioids", "Opioids"),
        (("Gels", "Shots"), "Gels, Shots", "Some"),
        (("Gels", "Shots", "Opioids"), "Gels and others", "Some"),
    ],
)
def test_a_level_names_two_parts_at_most(names, label, short):
    part = Part("may-help", names)
    assert (part.label, part.short) == (label, short)


def test_ratings_without_a_duration_count_for_new_and_for_lasting_pain(rated):
    record = rated(("neck", "may-help", "Gels"), ("neck-new", "not-sure", "Shots"))
    assert [part.level for part in parts_for(record, "neck-new")] == ["may-help", "not-sure"]
    assert [part.level for part in parts_for(record, "neck-lasting")] == ["may-help"]
    assert parts_for(record, "low-back-new") == ()


def page(checked_on, signed=None):
    return Page(type="page", title="A", summary="A", checked_on=checked_on, clinical_review=signed)


@pytest.mark.parametrize(
    ("checked_on", "now", "due", "late"),
    [
        (date(2023, 11, 23), "2026-11-30", "November 2026", False),
        (date(2023, 11, 23), "2026-12-01", "November 2026", True),
        (date(2023, 12, 31), "2026-12-31", "December 2026", False),
        (date(2024, 1, 1), "2026-12-31", "January 2027", False),
    ],
)
def test_a_page_is_due_36_months_after_its_check_and_late_from_the_next_month(checked_on, now, due, late, monkeypatch):
    monkeypatch.setattr("macros.components.derived.today", lambda: date.fromisoformat(now))
    stamp = review(page(checked_on))
    assert (stamp.due, stamp.late) == (due, late)


def test_the_stamp_names_a_clinician_only_who_has_signed():
    signed = ClinicalReview(name="A. Clinician", role="physician", on=date(2026, 2, 3))
    assert review(page(date(2026, 1, 2))).reviewer == "Not yet reviewed by a clinician"
    assert review(page(date(2026, 1, 2), signed)).reviewer == "A. Clinician, physician, February 3, 2026"
    assert review(page(date(2026, 1, 2))).checked_on == "January 2, 2026"
