"""The watch of the evidence, against a local host that gives synthetic answers of each kind."""

import socket
import threading
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest

from macros.content.load import load
from macros.reports.links.request import CACHE_SECONDS, RequestPolicy
from macros.reports.watch import command, fetch, questions
from macros.reports.watch.command import watch
from macros.reports.watch.fetch import is_public
from macros.reports.watch.findings import Kind, doi_link
from macros.reports.watch.page import read_page
from tests.reports.watch_answers import search, summary, updated, work
from tests.support.building import check, replaced
from tests.support.project import make_project, run

QUICK = RequestPolicy(timeout=0.2, retries=0, backoff=0, redirects=2, between=0)
SLOW, BREAK, PRIVATE, LOOP = "slow", "break", "http://10.0.0.1/", "loop"
HTML, HUGE = b"<!doctype html><title>Please wait</title>", b'"' + b"x" * 10_000_000
NOT_FOUND, REFUSED, FAILED = 404, 403, 500
CLEAN: dict[str, bytes | int | str] = {
    "work": work(),
    "search": search("1"),
    "summary": summary(),
    "next": NOT_FOUND,
    "page": b"no date",
}


class Handler(BaseHTTPRequestHandler):
    answers: ClassVar[dict[str, bytes | int | str]] = {}
    asked: ClassVar[list[str]] = []
    agents: ClassVar[set[str]] = set()
    done = threading.Event()

    def do_GET(self):
        parts = {"esearch": "search", "esummary": "summary", "page": "page", "pub3": "next", "works": "work"}
        name = next(name for part, name in parts.items() if part in self.path)
        self.asked.append(name)
        self.agents.add(self.headers["User-Agent"])
        answer = self.answers[name]
        if answer == SLOW:
            self.done.wait(5)  # until the test is over, at most
        elif answer == BREAK:
            self.connection.shutdown(socket.SHUT_RDWR)
        elif answer in (PRIVATE, LOOP):
            self.answer(302, b"", answer if answer == PRIVATE else self.path)
        elif isinstance(answer, int):
            self.answer(answer, b"Resource not found.")
        else:
            self.answer(200, answer)

    def answer(self, status, body, target=None):
        self.send_response(status)
        if target:
            self.send_header("Location", target)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        with suppress(OSError):  # a body that is too large is not read to its end
            self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture(autouse=True)
def host(monkeypatch):
    Handler.asked, Handler.agents, Handler.answers = [], set(), dict(CLEAN)
    Handler.done.clear()
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}"
        monkeypatch.setattr(questions, "CROSSREF", f"{address}/works/")
        monkeypatch.setattr(questions, "PUBMED", f"{address}/")
        monkeypatch.setattr(fetch, "is_public", lambda name: name == "127.0.0.1" or is_public(name))
        yield address
        Handler.done.set()
        server.shutdown()


def asked_about(tmp_path, **answers):
    """Watches the small project, and returns the exit status and the report."""
    Handler.answers |= answers
    project = tmp_path if (tmp_path / "docs").exists() else make_project(tmp_path)
    report = tmp_path / "watch.md"
    status = watch(load(project / "docs"), report, QUICK)
    return status, report.read_text() if report.exists() else None


NOTICE = "2026-01-05, https://doi.org/10.1000/notice"
PUBMED = "PubMed has a notice, https://pubmed.ncbi.nlm.nih.gov/2/"
TABLE = {
    "clean": ({}, 0, "## Not verified: 0"),
    "corrected": ({"work": updated("correction")}, 0, f"- corrected: Crossref has a notice, {NOTICE}"),
    "a type of update that is new": ({"work": updated("new_type")}, 0, "- corrected: Crossref has a notice, 2026"),
    "doubted": ({"work": updated("expression_of_concern")}, 0, f"- doubted: Crossref has a notice, {NOTICE}"),
    "retracted": ({"work": updated("retraction")}, 1, f"- retracted: Crossref has a notice, {NOTICE} (add `retracted"),
    "withdrawn": ({"work": updated("withdrawal")}, 1, f"- retracted: Crossref has a notice, {NOTICE}"),
    "retracted by its title": ({"work": work(title=["RETRACTED: A"])}, 1, "- retracted: its title at Crossref says so"),
    "replaced": (
        {"work": work(relation={"is-replaced-by": [{"id-type": "doi", "id": "10.1000/b", "asserted-by": "subject"}]})},
        1,
        "- superseded: Crossref says that it is replaced, https://doi.org/10.1000/b (read the newer version",
    ),
    "corrected at PubMed": ({"summary": summary("Erratum in")}, 0, f"- corrected: {PUBMED}"),
    "retracted at PubMed": ({"summary": summary("Retraction in")}, 1, f"- retracted: {PUBMED}"),
    "listed as retracted": ({"summary": summary(types=["Retracted Publication"])}, 1, "- retracted: PubMed lists it"),
    "updated at PubMed": ({"summary": summary("Update in")}, 1, f"- superseded: {PUBMED}"),
    "a comment at PubMed": ({"summary": summary("Comment in")}, 0, "## Not verified: 0"),
    "unknown at Crossref": ({"work": NOT_FOUND}, 0, "- unknown: Crossref does not have it (status 404)"),
    "not in PubMed": ({"search": search()}, 0, "## Not verified: 0"),
    "an id without an article": ({"summary": summary(error="cannot get document summary")}, 0, "- unknown: PubMed"),
    "refused": ({"work": REFUSED}, 0, "- `smith2020`: Crossref: status 403"),
    "failed": ({"work": FAILED}, 0, "- `smith2020`: Crossref: status 500"),
    "HTML": ({"work": HTML}, 0, "- `smith2020`: Crossref: an answer in another form"),
    "malformed at Crossref": ({"work": b'{"message": {"updated-by": 1}}'}, 0, "Crossref: an answer in another form"),
    "malformed search": ({"search": b'{"esearchresult": {"ERROR": "x"}}'}, 0, "PubMed: an answer in another form"),
    "malformed summary": ({"summary": b'{"result": {}}'}, 0, "PubMed: an answer in another form"),
    "slow": ({"work": SLOW}, 0, "- `smith2020`: Crossref: no response (ReadTimeoutError)"),
    "cut off": ({"work": BREAK}, 0, "- `smith2020`: Crossref: no response (ProtocolError)"),
    "10 MB": ({"work": HUGE}, 0, "- `smith2020`: Crossref: larger than 4,000,000 bytes"),
    "a redirect to a private address": ({"work": PRIVATE}, 0, "Crossref: refused: not a public web address"),
    "endless redirects": ({"work": LOOP}, 0, "- `smith2020`: Crossref: too many redirects"),
}


@pytest.mark.parametrize(("answers", "status", "line"), TABLE.values(), ids=TABLE)
def test_each_answer_leads_to_a_line_and_an_exit_status(answers, status, line, tmp_path):
    found, report = asked_about(tmp_path, **answers)
    assert line in report
    assert found == status


@pytest.mark.parametrize(
    ("next_version", "status", "line"),
    [
        (work("10.1002/14651858.CD000001.pub3"), 1, "/10.1002/14651858.CD000001.pub3 (read the newer version"),
        (NOT_FOUND, 0, "## Not verified: 0"),
        (HTML, 0, "Crossref, for the next version: an answer in another form"),
    ],
    ids=["newer", "newest", "HTML"],
)
def test_the_next_version_of_a_cochrane_review(next_version, status, line, tmp_path):
    references = make_project(tmp_path) / "docs/_data/references.yml"
    replaced(references, ("10.1000/sample", "10.1002/14651858.CD000001.pub2"))
    found, report = asked_about(tmp_path, next=next_version)
    assert (found, line in report) == (status, True)
    assert sorted(Handler.asked) == ["next", "search", "summary", "work"]


def test_a_guideline_whose_page_was_changed(host, tmp_path):
    data = make_project(tmp_path) / "docs/_data"
    replaced(data / "references.yml", ("DOI: 10.1000/sample", f"URL: {host}/page"))
    (data / "guidelines_watch.yml").write_text('- {source: smith2020, date: "2020"}\n')
    status, report = asked_about(tmp_path, page=b"<p>Last updated: <b>5 January 2026</b></p>")
    assert status == 1
    assert "- changed: we read the version of 2020, 2026-01-05 (read the page, then set its `date`" in report

    (data / "guidelines_watch.yml").write_text('- {source: smith2020, date: "2026-01-05"}\n')
    assert asked_about(tmp_path)[0] == 0


def test_a_guideline_that_is_no_source_is_not_asked_about(tmp_path):
    (make_project(tmp_path) / "docs/_data/guidelines_watch.yml").write_text('- {source: smith2021, date: "2020"}\n')
    assert asked_about(tmp_path)[0] == 0
    assert "page" not in Handler.asked


@pytest.mark.parametrize(
    ("page", "kinds"),
    [
        (b"Last updated: 11 December 2020", []),
        (b'{"dateModified": "2020-12-11T00:00:00Z"}', []),
        (b'<meta property="article:modified_time" content="2021-03-01">', [Kind.CHANGED]),
        (b"Updated on March 1, 2021", [Kind.CHANGED]),
        (b"Last updated: 45 March 2021", [Kind.NOT_VERIFIED]),
        (b"Published: 11 December 2020", [Kind.NOT_VERIFIED]),
        (b"\xff\x00", [Kind.NOT_VERIFIED]),
    ],
)
def test_the_date_on_a_page_is_compared_with_ours(page, kinds):
    assert [finding.kind for finding in read_page(page, "2020-12")] == kinds


def test_the_report_names_what_rests_on_a_source(tmp_path):
    _, report = asked_about(tmp_path, work=updated("retraction"))
    assert report.startswith("## Retracted: `smith2020`\n\n- retracted: ")
    assert "\n- `docs/sample.evidence.yml`, line 8: rating `low-back-new`, on it alone\n" in report
    assert "\n- `docs/sample.evidence.yml`, line 37: claim `sample-benefit`, on it alone\n" in report
    assert "\n- `docs/sample.md`, line 35: text\n" in report


@pytest.mark.parametrize(
    ("answer", "key", "line"),
    [
        ("retraction", "retracted: {date: 2026-01-05, note: A reason.}", "(recorded)"),
        ("new_version", "superseded_by: https://doi.org/10.1000/notice", "(recorded)"),
    ],
)
def test_what_the_record_says_is_not_reported_again(answer, key, line, tmp_path):
    references = make_project(tmp_path) / "docs/_data/references.yml"
    replaced(references, ("  DOI:", f"  {key}\n  DOI:"))
    status, report = asked_about(tmp_path, work=updated(answer))
    assert (status, line in report) == (0, True)


def test_what_was_verified_is_kept_for_a_week_and_the_rest_is_asked_again(tmp_path, monkeypatch):
    asked_about(tmp_path, work=REFUSED)
    assert sorted(Handler.asked) == ["search", "summary", "work"]
    status, _ = asked_about(tmp_path, work=updated("retraction"))
    assert (status, Handler.asked[3:]) == (1, ["work"])
    status, report = asked_about(tmp_path, work=work())
    assert (status, Handler.asked[4:], "retracted" in report) == (1, [], True)
    later = time.time() + CACHE_SECONDS + 1
    monkeypatch.setattr(time, "time", lambda: later)
    asked_about(tmp_path)
    assert sorted(Handler.asked[4:]) == ["search", "summary", "work"]


def test_a_stored_file_that_is_broken_is_asked_again(tmp_path):
    asked_about(tmp_path)
    for path in (tmp_path / ".watch_cache").iterdir():
        path.write_text("[0, [{}]]")
    assert asked_about(tmp_path)[0] == 0
    assert len(Handler.asked) == 6


def test_a_broken_network_has_its_own_exit_status_and_changes_nothing(tmp_path, capsys):
    (tmp_path / "watch.md").write_text("as it was")
    assert asked_about(tmp_path, work=BREAK, search=BREAK) == (2, "as it was")
    assert not (tmp_path / ".watch_cache").exists()
    assert "the network is down here" in capsys.readouterr().out


def test_a_body_that_comes_too_slowly_is_left(tmp_path, monkeypatch):
    monkeypatch.setattr(fetch, "MAX_SECONDS", -1)
    assert "Crossref: slower than -1 seconds" in asked_about(tmp_path)[1]


def test_the_contact_is_that_of_the_provider_unless_it_is_an_example(tmp_path):
    asked_about(tmp_path)
    assert Handler.agents == {"neck-and-back-pain-guide evidence watch"}
    guide = load(tmp_path / "docs")
    object.__setattr__(guide.shared.provider, "demo", False)
    watch(guide, None, QUICK)
    assert "neck-and-back-pain-guide evidence watch (mailto:mistakes@clinic.example.com)" in Handler.agents


@pytest.mark.parametrize(
    ("name", "public"),
    [
        ("93.184.216.34", True),
        ("127.0.0.1", False),
        ("169.254.169.254", False),
        ("::1", False),
        ("::ffff:10.0.0.1", False),
    ],
)
def test_private_addresses_are_recognized(name, public):
    assert is_public(name) == public


@pytest.mark.parametrize(
    ("doi", "link"),
    [("10.1000/a", "https://doi.org/10.1000/a"), ("10.1000/`a`", ""), ("<script>", ""), ("10.1000/a\n# b", "")],
)
def test_only_a_doi_becomes_a_link(doi, link):
    assert doi_link(doi) == link


def test_the_command_runs(tmp_path, monkeypatch):
    monkeypatch.setattr(command, "questions", lambda _: [])
    done = run(make_project(tmp_path), "watch", "--report", "watch.md")
    assert (done.returncode, done.stdout) == (0, (tmp_path / "watch.md").read_text())


JONES = "- id: jones2019\n  type: book\n  title: A book\n"


@pytest.mark.parametrize(
    ("smith", "jones", "rules"),
    [
        ("", "retracted", []),
        ("retracted", "", []),
        ("superseded", "", []),
        ("retracted", "superseded", ["retracted-source"]),
        ("superseded", "superseded", ["superseded-source"]),
    ],
)
def test_a_claim_is_refused_only_if_no_source_stands(smith, jones, rules, tmp_path):
    keys = {
        "": "",
        "retracted": "  retracted: {date: 2026-01-05, note: A reason.}\n",
        "superseded": "  superseded_by: https://doi.org/10.1000/b\n",
    }
    data = make_project(tmp_path) / "docs/_data"
    text = (data / "references.yml").read_text()
    others = "- id: brown2018\n  type: book\n  title: Another book\n"
    (data / "references.yml").write_text(f"{text}{JONES}{keys[jones]}{others}{keys[smith]}")
    (data / "myths.yml").write_text("- {myth: One., fact: Two., sources: [jones2019, brown2018]}\n")
    assert [line.rpartition("[")[2].rstrip("]") for line in check(tmp_path)] == rules
