"""Headlines, dates and the review stamp."""

from datetime import date

import pytest

from macros.components.derived import Headline, headlines, review
from macros.content.load import load
from macros.models.pages import ClinicalReview, Page
from tests.support.project import make_project


@pytest.fixture
def rated(tmp_path):
    """Makes the sample treatment with ratings: pairs of condition and level."""
    _, record = load(make_project(tmp_path) / "docs").treatments["sample"]

    def make(*ratings):
        first = record.ratings[0]
        made = [first.model_copy(update={"condition": condition, "level": level}) for condition, level in ratings]
        return record.model_copy(update={"ratings": tuple(made)})

    return make


def test_a_headline_shows_the_range_where_parts_of_a_treatment_differ(rated):
    record = rated(
        ("low-back-new", "not-advised"), ("low-back-new", "may-help"), ("low-back-new", "probably-helps"),
        ("low-back-lasting", "may-help"), ("neck", "not-sure"), ("neck", "may-help"),
    )  # fmt: skip
    assert {row.label: row.levels for row in headlines(record)} == {
        "Low back, new": ("probably-helps", "not-advised"),
        "Low back, lasting": ("may-help",),
        "Neck": ("may-help", "not-sure"),
    }


def test_a_headline_shows_one_level_where_all_agree(rated):
    record = rated(("neck", "not-sure"), ("low-back-lasting", "may-help"), ("low-back-new", "not-sure"))
    assert headlines(record) == (
        Headline("Low back, new", ("not-sure",), "low-back-new"),
        Headline("Low back, lasting", ("may-help",), "low-back-lasting"),
        Headline("Neck", ("not-sure",), "neck"),
    )


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
