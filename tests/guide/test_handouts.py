"""The handouts of the guide: small, on one sheet, with tags, and with every text that they are made from."""

import unicodedata

import pytest
from pypdf import PdfReader

from macros.publish.handouts.compile import handout_content
from macros.publish.handouts.entry import entries_in
from macros.publish.handouts.find import find_handouts

MAX_BYTES = 150_000


def squeezed(text):
    """Without spaces and line breaks, and with letters in place of ligatures."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def test_each_treatment_has_a_small_handout_on_one_sheet(site, guide):
    found = sorted((site / "handouts").iterdir())
    assert {path.stem for path in found} >= {*guide.treatments, "warning-signs", "appointment"}
    assert {path.name: path.stat().st_size for path in found if path.stat().st_size > MAX_BYTES} == {}
    assert {path.name: len(PdfReader(path).pages) for path in found if len(PdfReader(path).pages) > 2} == {}


@pytest.mark.slow
def test_each_handout_shows_all_of_its_texts_and_has_tags(site, guide):
    for handout in find_handouts(guide):
        reader = PdfReader(site / handout.path)
        assert reader.trailer["/Root"]["/StructTreeRoot"]["/ParentTree"]
        shown = squeezed(" ".join(page.extract_text() for page in reader.pages))
        texts = [entry.text for entry in entries_in(handout_content(handout, guide, "", ""))]
        assert [text for text in texts if squeezed(text) not in shown] == [], handout.name
