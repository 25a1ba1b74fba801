"""The certainty of a record is the lowest word of each range in its texts."""

import pytest

from macros.checks.certainty import check_certainty, lowest_certainty
from macros.content.load import load
from tests.support.project import make_project


@pytest.mark.parametrize(
    ("text", "lowest"),
    [
        # what gives a range of certainty
        ("The review calls the certainty low to very low.", "very low"),
        ("The review calls the certainty low or very low. It found no change at rest.", "very low"),
        ("The review calls its certainty very low to moderate, depending on the comparison.", "very low"),
        ("The review calls the quality low to very low for all but one comparison.", "very low"),
        ("Moderate to high quality evidence.", "moderate"),
        ("The review's words run from low to moderate. We print the lowest word.", "low"),
        ("Certainty lies between low and moderate.", "low"),
        ("Against minimal care, the review gives a range from very low to moderate.", "very low"),
        ("The authors call it low to moderate", "low"),
        ("Its certainty is low-to-moderate.", "low"),
        ("Certainty: low/very low.", "very low"),
        ("The certainty was high or moderate in one review. The quality was low to very low in another.", "very low"),
        # one word is no range
        ("That review calls its evidence moderate; another says very low.", None),
        ("Daily tasks were easier (2 to 6, moderate certainty).", None),
        ("The certainty is very low.", None),
        # of another result, beside that result
        ("With exercise alone it was 0.65 times as likely (0.50 to 0.86; low to very low certainty).", None),
        ("Function: certainty not seen (low to moderate for pain). The rest is graded moderate to high.", "moderate"),
        # no certainty
        ("Pain in the high or low back.", None),
        ("There is evidence for high and low back pain.", None),
        ("The evidence is on low to moderate pressure.", None),
        ("Low to moderate pressure was used.", None),
        ("The dose went from low to high.", None),
        ("The quality of life was low to moderate.", None),
        ("From 2 to 6 points, with low certainty.", None),
        ("", None),
    ],
)
def test_the_lowest_word_of_a_range(text, lowest):
    assert lowest_certainty(text) == lowest


@pytest.mark.parametrize(
    ("certainty", "note", "refused"),
    [
        ("low", "The review calls the certainty low to very low.", True),
        ("very low", "The review calls the certainty low to very low.", False),
        ("no studies", "The review calls the certainty low to very low.", False),
        ("low", "The review calls the certainty low to moderate.", False),
        ("moderate", "The review calls the certainty low to moderate.", True),
    ],
)
def test_a_certainty_above_the_lowest_word_is_refused_at_its_line(certainty, note, refused, tmp_path):
    project = make_project(tmp_path)
    page = project / "docs/sample.evidence.yml"
    before = "    certainty: low\n    certainty_from: editors\n"
    after = f"    note: {note}\n    certainty: {certainty}\n    certainty_from: editors\n"
    page.write_text(page.read_text().replace(before, after, 1))
    found = [(issue.file, issue.line) for issue in check_certainty(load(project / "docs"))]
    assert found == ([("docs/sample.evidence.yml", 34)] if refused else [])
