"""What is built is what is published: the artifact holds all files, and the smoke test finds what a host loses."""

import subprocess
import tarfile

import pytest

from tests.browser.serving import Handler, served
from tests.github.test_workflows import JOBS
from tests.support.building import build, replaced, tree
from tests.support.project import make_project, run

DAY = "2026-11-23"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    project = make_project(tmp_path_factory.mktemp("published"))
    assert build(project, day=DAY).is_clean
    return project / "site"


def packed(site, archive):
    """Packs a site as actions/upload-pages-artifact does with the inputs of the workflow."""
    (inputs,) = (step["with"] for step in JOBS["publish/build"]["steps"] if "upload-pages" in step.get("uses", ""))
    assert inputs["path"] == "site/"
    hidden = [] if inputs.get("include-hidden-files") == "true" else ["--exclude=.[^/]*"]
    options = ["--dereference", "--hard-dereference", "--exclude=.git", "--exclude=.github", *hidden]
    subprocess.run(["tar", *options, f"--directory={site}", "-cf", archive, "."], check=True)
    return archive


@pytest.fixture
def published(site, tmp_path):
    """The site as a host unpacks it."""
    with tarfile.open(packed(site, tmp_path / "artifact.tar")) as archive:
        archive.extractall(tmp_path / "published", filter="data")
    return tmp_path / "published"


def test_each_file_of_the_site_is_in_the_artifact(site, published):
    assert tree(published) == tree(site)
    assert (published / ".well-known/security.txt").is_file()


class Soft(Handler):
    """A host that answers for what is not there with the page for it, but not with its status."""

    def send_response(self, code, message=None):
        super().send_response(200 if code == 404 else code, message)


def smoke(published, handler=Handler, day=DAY):
    """The status and the lines of the smoke test, with `HOST/` for the address."""
    with served(published, handler=handler) as address:
        for page in ("index.html", "404.html"):
            path = published / page
            path.write_text(path.read_text().replace("https://guide.example.com/", address))
        done = run(published, "smoke", address.rstrip("/"), day=day)
        return done.returncode, done.stdout.replace(address, "HOST/").splitlines()


def test_the_smoke_test_finds_nothing_in_a_complete_site(published):
    status, (line,) = smoke(published)
    assert (status, line.endswith("is as it was built.")) == (0, True)


def without_dot_files(published):
    (published / ".well-known/security.txt").unlink()


def without_index(published):
    next(published.glob("search/index-*.json")).unlink()


def other_home(published):
    (published / "index.html").write_text("<h1>Welcome to your new host</h1>")


def other_address(published):
    replaced(published / "index.html", ("https://guide.example.com/", "https://old.example.com/"))


FAULTS = {
    "dot files": (
        without_dot_files,
        ["HOST/.well-known/security.txt names no contact: files that start with a dot were not published"],
    ),
    "index": (without_index, ["HOST/search/index-NAME.json is not a search index, so the search finds nothing"]),
    "home": (
        other_home,
        [
            "HOST/ is not the home page of the guide",
            "HOST/search/index-None.json is not a search index, so the search finds nothing",
        ],
    ),
    "address": (other_address, ["HOST/ was built for https://old.example.com/: set SITE_URL"]),
}


@pytest.mark.parametrize(("spoil", "lines"), FAULTS.values(), ids=FAULTS)
def test_the_smoke_test_names_what_a_deployment_lost(spoil, lines, published):
    name = next(published.glob("search/index-*.json")).stem
    spoil(published)
    status, found = smoke(published)
    assert (status, [line.replace(name, "index-NAME") for line in found]) == (1, lines)


def test_the_smoke_test_names_a_host_without_the_status_for_unknown_pages(published):
    assert smoke(published, handler=Soft) == (1, ["HOST/a-page-that-does-not-exist/ has status 200 in place of 404"])


def test_the_smoke_test_names_a_contact_that_expired(published):
    status, (line,) = smoke(published, day="2027-03-01")
    assert (status, line.partition(" expired on ")[0]) == (1, "HOST/.well-known/security.txt")
