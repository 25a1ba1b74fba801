"""An address that was published stays, or redirects: reported with file and line where it does not."""

import pytest

from macros.content.load import load
from macros.postprocess import read_documents
from macros.reports.published import record_answers
from macros.site.permalinks import release
from tests.support.building import build, replaced
from tests.support.project import make_project, run

FILE = "docs/_data/redirects.yml"
THERE = "`contact/` still exists; remove the redirect, or the page, anchor or claim [redirect-unneeded]"
ELSEWHERE = "an anchor can redirect only within its own page; name an anchor of the same page [redirect-other-page]"
CHAIN = "is redirected itself; write the last address of the chain [redirect-chain]"
KIND = "a claim can redirect only to a claim, and a page to a page; name one of the same kind [redirect-other-kind]"


def released(project):
    """Builds the project and records what is published, as `python -m macros release` does."""
    assert build(project).is_clean
    guide = load(project / "docs")
    release(guide, read_documents(guide, project / "site"))
    record_answers(guide)
    return (project / "docs/_data/released.yml").read_text()


@pytest.fixture
def project(tmp_path):
    """The small project after a release."""
    project = make_project(tmp_path)
    released(project)
    return project


def issues(project, redirects=""):
    if redirects:
        (project / FILE).write_text(redirects)
    return build(project).lines


def test_a_release_records_pages_anchors_and_claims(tmp_path):
    project = make_project(tmp_path)
    written = released(project)
    assert "\n- sample-harm\n" in written
    assert "  sample/:\n  - " in written
    assert "ref-smith2020" not in written
    assert issues(project) == []


def test_a_second_release_changes_nothing(project):
    before = (project / "docs/_data/released.yml").read_text()
    assert released(project) == before


def test_a_page_that_goes_is_reported(project):
    page = project / "docs/extra.md"
    page.write_text((project / "docs/contact.md").read_text().replace("Contact", "Extra"))
    released(project)
    page.unlink()
    assert issues(project) == [
        f"{FILE}: line 1: `extra/` was published, and is gone; "
        "restore it, or add a redirect here: `- {from: 'extra/', to: ...}` [permalink-lost]"
    ]

    assert issues(project, "- {from: extra/, to: contact/}\n") == []
    html = (project / "site/extra/index.html").read_text()
    assert '<meta http-equiv="refresh" content="0; url=../contact/">' in html
    assert '<link rel="canonical" href="../contact/">' in html
    assert '<meta name="robots" content="noindex">' in html
    assert '<a href="../contact/">' in html
    assert "<script" not in html


def test_an_anchor_that_goes_is_reported_and_its_redirect_is_a_second_id(project):
    replaced(project / "docs/index.md", ("## Choose", "## Pick one"))
    assert issues(project) == [
        f"{FILE}: line 1: `#choose` was published, and is gone; "
        "restore it, or add a redirect here: `- {from: '#choose', to: ...}` [permalink-lost]"
    ]

    assert issues(project, "- {from: '#choose', to: '#pick-one'}\n") == []
    html = (project / "site/index.html").read_text()
    assert '<h2 id="pick-one"><span id="choose"></span>Pick one</h2>' in html

    assert run(project, "postprocess", "site").returncode == 0
    assert (project / "site/index.html").read_text() == html


def test_a_claim_that_goes_is_reported(project):
    replaced(project / "docs/sample.evidence.yml", ("sample-harm", "sample-risk"))
    said = issues(project)
    assert len(said) == 2
    assert "`claim:sample-harm` was published, and is gone" in said[0]
    assert "`sample/#claim-sample-harm` was published, and is gone" in said[1]


@pytest.mark.parametrize(
    ("redirects", "says"),
    [
        ("- {from: contact/, to: glossary/}\n", THERE),
        ("- {from: old/, to: contct/}\n", "`contct/` does not exist; did you mean `contact/`? [redirect-dead]"),
        ("- {from: sample/#old, to: second/}\n", ELSEWHERE),
        ("- {from: old/, to: claim:sample-harm}\n", KIND),
        ("- {from: old/, to: old/}\n", f"`old/` {CHAIN}"),
    ],
    ids=["there", "nowhere", "elsewhere", "kind", "loop"],
)
def test_a_redirect_that_cannot_be_is_reported(redirects, says, project):
    assert issues(project, redirects) == [f"{FILE}: line 1: {says}"]


def test_a_chain_is_reported_at_its_first_part(project):
    said = issues(project, "- {from: a/, to: b/}\n- {from: b/, to: contact/}\n")
    assert said == [f"{FILE}: line 1: `b/` {CHAIN}"]
