"""An address that was published stays, or leads on: told with file and line where it does not."""

import pytest

from tests.editors.project import make_project, run

FILE = "docs/_data/redirects.yml"
THERE = "`contact/` is there itself; remove the redirect, or the page, anchor or claim"
ELSEWHERE = "an anchor can lead to another part of its own page only; name an anchor of the same page"
KIND = "a claim can lead to a claim only, and a page to a page; name one of the same kind"


@pytest.fixture
def project(tmp_path):
    """The small project after a release."""
    project = make_project(tmp_path)
    assert run(project, "release").returncode == 0
    return project


def build(project, redirects=""):
    if redirects:
        (project / FILE).write_text(redirects)
    return run(project, "build").stdout.splitlines()


def test_a_release_records_pages_anchors_and_claims(project):
    written = (project / "docs/_data/released.yml").read_text()
    assert "\n- sample-harm\n" in written
    assert "  sample/:\n  - " in written
    assert "ref-smith2020" not in written
    assert build(project) == ["6 pages, no problems."]


def test_a_second_release_changes_nothing(project):
    before = (project / "docs/_data/released.yml").read_bytes()
    assert run(project, "release").returncode == 0
    assert (project / "docs/_data/released.yml").read_bytes() == before


def test_a_page_that_goes_is_told(project):
    page = project / "docs/extra.md"
    page.write_text((project / "docs/contact.md").read_text().replace("Contact", "Extra"))
    assert run(project, "release").returncode == 0
    page.unlink()
    assert build(project) == [
        f"{FILE}: line 1: `extra/` was published, and is gone; "
        "bring it back, or say here what took its place: `- {from: 'extra/', to: ...}`"
    ]

    assert build(project, "- {from: extra/, to: contact/}\n") == ["6 pages, no problems."]
    html = (project / "site/extra/index.html").read_text()
    assert '<meta http-equiv="refresh" content="0; url=../contact/">' in html
    assert '<link rel="canonical" href="../contact/">' in html
    assert '<meta name="robots" content="noindex">' in html
    assert '<a href="../contact/">' in html
    assert "<script" not in html


def test_an_anchor_that_goes_is_told_and_its_redirect_is_a_second_id(project):
    path = project / "docs/index.md"
    path.write_text(path.read_text().replace("## Choose", "## Pick one"))
    assert build(project) == [
        f"{FILE}: line 1: `#choose` was published, and is gone; "
        "bring it back, or say here what took its place: `- {from: '#choose', to: ...}`"
    ]

    redirects = "- {from: '#choose', to: '#pick-one'}\n"
    assert build(project, redirects) == ["6 pages, no problems."]
    html = (project / "site/index.html").read_text()
    assert '<h2 id="pick-one"><span id="choose"></span>Pick one</h2>' in html

    assert run(project, "finish", "site").returncode == 0
    assert (project / "site/index.html").read_text() == html


def test_a_claim_that_goes_is_told(project):
    path = project / "docs/sample.md"
    path.write_text(path.read_text().replace("sample-harm", "sample-risk"))
    said = build(project)
    assert len(said) == 2
    assert "`claim:sample-harm` was published, and is gone" in said[0]
    assert "`sample/#claim-sample-harm` was published, and is gone" in said[1]


@pytest.mark.parametrize(
    ("redirects", "says"),
    [
        ("- {from: contact/, to: glossary/}\n", THERE),
        ("- {from: old/, to: contct/}\n", "`contct/` is not there; did you mean `contact/`?"),
        ("- {from: sample/#old, to: second/}\n", ELSEWHERE),
        ("- {from: old/, to: claim:sample-harm}\n", KIND),
        ("- {from: old/, to: old/}\n", "`old/` leads on to another place; name the last place itself"),
    ],
    ids=["there", "nowhere", "elsewhere", "kind", "loop"],
)
def test_a_redirect_that_cannot_be_is_told(redirects, says, project):
    assert build(project, redirects) == [f"{FILE}: line 1: {says}"]


def test_a_chain_is_told_at_its_first_part(project):
    said = build(project, "- {from: a/, to: b/}\n- {from: b/, to: contact/}\n")
    assert said == [f"{FILE}: line 1: `b/` leads on to another place; name the last place itself"]


def test_a_redirect_keeps_what_is_there(tmp_path):
    from macros.finish.redirects import build_redirects

    (tmp_path / "page").mkdir()
    (tmp_path / "page/index.html").write_text("here")
    build_redirects([("page/", "other/"), ("gone/#a", "gone/#b")], tmp_path)
    assert (tmp_path / "page/index.html").read_text() == "here"
    assert [path.name for path in tmp_path.iterdir()] == ["page"]
