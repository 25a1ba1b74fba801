"""The reader view of Firefox (Readability) keeps what concerns safety, and the numbers of the page."""

import json
import subprocess

import pytest

from tests.browser.pages import GUIDE
from tests.conftest import ROOT

pytestmark = pytest.mark.slow
ENGINES = ROOT / "tests/engines"
TREATMENTS = GUIDE.treatments.values()


def plain(text):
    return " ".join(str(text).split())


@pytest.fixture(scope="module")
def kept(site):
    """The text that the reader view keeps, by the address of each treatment's page."""
    paths = {page.url: str(site / page.url / "index.html") for page, _ in TREATMENTS}
    command = ["node", "readable.mjs", *paths.values()]
    done = subprocess.run(command, cwd=ENGINES, capture_output=True, text=True, check=True)
    texts = json.loads(done.stdout)
    return {url: plain(texts[path]) for url, path in paths.items()}


@pytest.mark.parametrize("page", [page for page, _ in TREATMENTS], ids=lambda page: page.url)
def test_notes_on_safety_stay(kept, page):
    general = [plain(text) for text in GUIDE.shared.disclaimers["general"].text]
    own = [plain(text) for key in page.record.disclaimers for text in GUIDE.shared.disclaimers[key].text]
    assert [text for text in (*general, *own) if text not in kept[page.url]] == []


@pytest.mark.parametrize(("page", "treatment"), TREATMENTS, ids=lambda part: getattr(part, "url", ""))
def test_the_answer_the_harms_and_the_cautions_stay(kept, page, treatment):
    harms = [claim.id for claim in treatment.claims if claim.kind == "harm"]
    texts = [treatment.summary, *(claim.size for claim in treatment.claims if claim.id in harms)]
    assert [text for text in map(plain, texts) if text not in kept[page.url]] == []
