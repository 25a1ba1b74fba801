"""How the pages are written: a treatment reads as Markdown, and its evidence stands beside it."""

from itertools import groupby

import pytest

from macros.models.vocabulary import NOT_STATED
from tests.conftest import PROJECT, project_guide

GUIDE = project_guide()
TREATMENTS = sorted(page.path for page, _ in GUIDE.treatments.values())
EVIDENCE = sorted(page.path for page in GUIDE.pages.values() if page.evidence)
SHARE = 0.7
"""At least this part of the words of a treatment's page is text."""
MAX_FRONT_MATTER = 25
"""Maximum number of lines of front matter, without items of lists."""


@pytest.mark.parametrize("path", TREATMENTS)
def test_a_treatment_reads_as_markdown(path):
    front_matter, body = front_matter_and_body(path)
    words, all_words = len(body.split()), len(front_matter.split()) + len(body.split())
    assert words / all_words >= SHARE


@pytest.mark.parametrize("path", TREATMENTS)
def test_the_front_matter_is_short(path):
    front_matter, _ = front_matter_and_body(path)
    keys = [line for line in front_matter.splitlines() if not line.startswith("  - ")]
    assert len(keys) <= MAX_FRONT_MATTER


def front_matter_and_body(path):
    """The parts of a page, with the marks around the front matter in neither."""
    _, front_matter, body = (PROJECT / "docs" / path).read_text().split("---\n", 2)
    return front_matter, body


@pytest.mark.parametrize("path", EVIDENCE)
def test_evidence_writes_nothing_that_is_not_stated(path):
    evidence = GUIDE.pages[path].evidence
    values = [value for claim in evidence.data.get("claims", []) for value in claim.values()]
    assert NOT_STATED not in values


@pytest.mark.parametrize("path", TREATMENTS)
def test_claims_of_a_kind_stand_together(path):
    kinds = [kind for kind, _ in groupby(claim.kind for claim in GUIDE.pages[path].record.claims)]
    assert kinds == [kind for kind in ("benefit", "mechanism", "harm") if kind in kinds]
