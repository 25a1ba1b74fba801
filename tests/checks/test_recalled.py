"""What comes only from sources that nobody has read has no numbers."""

import pytest

from macros.checks.recalled import check_recalled
from macros.content.load import load
from tests.support.building import replaced
from tests.support.project import make_project

OLD = "- id: old1990\n  type: book\n  title: Old\n  recalled: true\n"


@pytest.mark.parametrize(
    ("sources", "lines"),
    [("[old1990]", [24]), ("[old1990, smith2020]", [])],
)
def test_a_record_that_cites_only_unread_sources_has_no_numbers(tmp_path, sources, lines):
    docs = make_project(tmp_path) / "docs"
    replaced(docs / "_data/references.yml", ("- id: smith2020", f"{OLD}- id: smith2020"))
    claim = "    sources: {}\n  - id: sample-harm"
    replaced(docs / "sample.evidence.yml", (claim.format("[smith2020]"), claim.format(sources)))
    assert [issue.line for issue in check_recalled(load(docs))] == lines
