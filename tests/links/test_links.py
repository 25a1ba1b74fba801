"""The check of links to other hosts, against a local host that answers in all ways."""

import json
import socket
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest

from macros.links import run
from macros.links.ask import Answer, Manners, State, ask
from macros.links.collect import external
from macros.links.command import check_external
from macros.links.report import lines, markdown, reached
from macros.links.run import KEPT, ask_all
from macros.records.load import load
from tests.conftest import ROOT
from tests.editors.project import make_project

QUICK = Manners(timeout=0.2, retries=1, backoff=0, redirects=3, between=0)
FOUND, DEAD, DOUBT = State.FOUND, State.DEAD, State.NOT_VERIFIED


class Handler(BaseHTTPRequestHandler):
    asked: ClassVar[list[str]] = []
    slow = threading.Event()

    def do_GET(self):
        self.asked.append(self.path)
        name = self.path.removeprefix("/")
        if name == "nothing":
            self.connection.shutdown(socket.SHUT_RDWR)
        elif name == "slowly":
            self.slow.wait(5)  # until the test is over, at most
        elif name == "once-500":
            self.answer(500 if self.asked.count(self.path) == 1 else 200)
        elif name.startswith("doi/"):
            self.answer(200 if name == "doi/1" else 404, json.dumps({"responseCode": int(name[4:])}).encode())
        elif name == "doi-page":
            self.answer(200, b"<html>")
        else:
            self.answer(int(name.partition("-")[0]))

    def answer(self, status, body=b""):
        self.send_response(status)
        to = {"/301-found": "/200", "/301-gone": "/404", "/302-loop": "/302-loop", "/301-file": "file:///etc/passwd"}
        if self.path in to:
            self.send_header("Location", to[self.path])
        self.send_header("Retry-After", "3600")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture
def host():
    Handler.asked = []
    Handler.slow.clear()
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        Handler.slow.set()
        server.shutdown()


@pytest.mark.parametrize(
    ("path", "state", "why"),
    [
        ("200", FOUND, "the host says 200"),
        ("301-found", FOUND, "the host says 200"),
        ("301-gone", DEAD, "the host says 404"),
        ("404", DEAD, "the host says 404"),
        ("410", DEAD, "the host says 410"),
        ("202", DOUBT, "the host says 202"),
        ("403", DOUBT, "the host says 403"),
        ("429", DOUBT, "the host says 429"),
        ("500", DOUBT, "the host says 500"),
        ("503", DOUBT, "the host says 503"),
        ("once-500", FOUND, "the host says 200"),
        ("302-loop", DOUBT, "redirects without end"),
        ("nothing", DOUBT, "no answer (ProtocolError)"),
        ("slowly", DOUBT, "no answer (ReadTimeoutError)"),
        ("301-file", DOUBT, "no answer (LocationValueError)"),
    ],
)
def test_an_answer_is_judged(path, state, why, host):
    assert ask(f"{host}/{path}", QUICK) == Answer(state, why)


def test_a_failure_is_tried_again_and_a_verdict_is_not(host):
    ask(f"{host}/500", QUICK)
    ask(f"{host}/404", QUICK)
    assert Handler.asked == ["/500", "/500", "/404"]


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("doi/1", Answer(FOUND, "doi.org says that it is registered")),
        ("doi/100", Answer(DEAD, "doi.org says that there is no such DOI")),
        ("doi/2", Answer(DOUBT, "doi.org says code 2")),
        ("doi-page", Answer(DOUBT, "doi.org says 200")),
    ],
)
def test_a_doi_is_judged_as_an_identifier(path, answer, host):
    assert ask(f"{host}/{path}", QUICK, doi_record=f"{host}/doi") == answer


@pytest.mark.parametrize(
    ("code", "answer"),
    [
        (socket.EAI_NONAME, Answer(DEAD, "no such host")),
        (socket.EAI_AGAIN, Answer(DOUBT, "no answer from the name service")),
    ],
    ids=["no such host", "network down"],
)
def test_a_host_without_a_name(code, answer, monkeypatch):
    def fail(*_):
        raise socket.gaierror(code, "no")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    assert ask("http://host.invalid/", QUICK) == answer


def test_a_port_where_nobody_listens_is_no_verdict():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}/"
        assert ask(address, QUICK) == Answer(DOUBT, "no answer (NewConnectionError)")


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://a.example/", "//a.example/"])
def test_only_the_web_is_asked(address):
    assert ask(address, QUICK) == Answer(DOUBT, "no web address")


def told(*_):
    pass


def test_what_was_found_is_not_asked_again_for_a_week(host, tmp_path, monkeypatch):
    cache = tmp_path / "cache/answers.json"
    addresses = [f"{host}/200", f"{host}/404"]
    first = ask_all(addresses, QUICK, cache, told)
    assert [answer.state for answer in first.values()] == [FOUND, DEAD]

    again = ask_all(addresses, QUICK, cache, told)
    assert again[addresses[0]] == Answer(FOUND, "asked before")
    assert Handler.asked == ["/200", "/404", "/404"]

    later = time.time() + KEPT + 1
    monkeypatch.setattr(time, "time", lambda: later)
    ask_all(addresses, QUICK, cache, told)
    assert Handler.asked[3:] == ["/200", "/404"]


@pytest.mark.parametrize("text", ["", "[1]", '{"a": "b"}', "\x00"])
def test_a_broken_cache_is_empty(text, host, tmp_path):
    (tmp_path / "answers.json").write_text(text)
    assert ask_all([f"{host}/200"], QUICK, tmp_path / "answers.json", told)[f"{host}/200"].state == FOUND


def test_a_check_that_is_stopped_keeps_the_hosts_that_were_done(tmp_path, monkeypatch):
    cache = tmp_path / "answers.json"
    written = threading.Event()
    write = run._write

    def asking(address, _):
        if "second" in address:
            assert written.wait(5)
            raise KeyboardInterrupt
        return Answer(FOUND, "the host says 200")

    def writing(*arguments):
        write(*arguments)
        written.set()

    monkeypatch.setattr(run, "_write", writing)
    with pytest.raises(KeyboardInterrupt):
        ask_all(["http://first.example/", "http://second.example/"], QUICK, cache, told, asking)
    assert list(json.loads(cache.read_text())) == ["http://first.example/"]


def test_one_question_at_a_time_to_a_host(tmp_path):
    busy, most = {"a.example": 0, "b.example": 0}, []

    def asking(address, _):
        host = address.split("/")[2]
        busy[host] += 1
        most.append(busy[host])
        busy[host] -= 1
        return Answer(FOUND, "the host says 200")

    addresses = [f"http://{host}/{number}" for host in busy for number in range(5)]
    assert len(ask_all(addresses, QUICK, tmp_path / "answers.json", told, asking)) == 10
    assert set(most) == {1}


def test_a_silent_host_is_left_alone(tmp_path):
    asked = []

    def asking(address, _):
        asked.append(address)
        return Answer(DOUBT, "no answer", heard=False)

    addresses = [f"http://a.example/{number}" for number in range(6)]
    answers = ask_all(addresses, QUICK, tmp_path / "answers.json", told, asking)
    assert asked == addresses[:3]
    assert [answer.why for answer in answers.values()] == ["no answer"] * 3 + [
        "not asked, because its host is silent"
    ] * 3


def test_addresses_are_collected_with_file_and_line(tmp_path):
    project = make_project(tmp_path)
    page = project / "docs/contact.md"
    page.write_text(page.read_text() + "\nSee [this](https://a.example/x) and https://b.example/y.\n")
    count = len(page.read_text().splitlines())
    assert external(load(project / "docs")) == {
        "https://doi.org/api/handles/10.1000/sample": ["docs/_data/references.yml: line 8"],
        "https://a.example/x": [f"docs/contact.md: line {count}"],
        "https://b.example/y": [f"docs/contact.md: line {count}"],
    }


def test_every_reference_of_the_guide_is_asked_once():
    guide = load(ROOT / "docs")
    places = external(guide)
    linked = [reference for reference in guide.shared.references.values() if reference.link]
    named = [place for named in places.values() for place in named if "references.yml" in place]
    assert len(named) == len(linked) > 100


PLACES = {
    "https://a.example/`x`": ["docs/a.md: line 3", "docs/b.md: line 5"],
    "https://b.example/": ["docs/a.md: line 9"],
}
ANSWERS = {
    "https://a.example/`x`": Answer(DEAD, "the host says 404"),
    "https://b.example/": Answer(FOUND, "the host says 200"),
}  # fmt: skip


def test_the_report_names_file_line_and_remedy():
    why = "https://a.example/`x` is dead (the host says 404); name its new place, or another source"
    assert lines(PLACES, ANSWERS, DEAD) == [f"docs/a.md: line 3: {why}", f"docs/b.md: line 5: {why}"]
    report = markdown(PLACES, ANSWERS)
    assert report.startswith("## Dead: 2\n\n- `docs/a.md: line 3: https://a.example/x is dead")
    assert "## Not verified: 0\n" in report
    assert report.endswith("1 of 2 addresses were found.\n")


def test_a_broken_network_is_no_verdict():
    nowhere = dict.fromkeys(PLACES, Answer(DEAD, "no such host", heard=False))
    assert not reached(nowhere)
    assert not reached({**nowhere, "https://c.example/": Answer(FOUND, "asked before", heard=False)})
    assert markdown(PLACES, nowhere).startswith("No host could be reached")


def small(tmp_path, host, *paths):
    project = make_project(tmp_path)
    references = project / "docs/_data/references.yml"
    references.write_text(references.read_text().replace("DOI: 10.1000/sample", f"URL: {host}/200"))
    page = project / "docs/contact.md"
    page.write_text(page.read_text() + "".join(f"\n{host}/{path}\n" for path in paths))
    return project


@pytest.mark.parametrize(
    ("paths", "status", "last"),
    [
        ([], 0, "1 addresses. Dead: 0. Not verified: 0."),
        (["403"], 0, "2 addresses. Dead: 0. Not verified: 1."),
        (["404", "403"], 1, "3 addresses. Dead: 1. Not verified: 1."),
    ],
)
def test_the_command_says_what_is_dead(paths, status, last, host, tmp_path, capsys):
    project = small(tmp_path, host, *paths)
    assert check_external(load(project / "docs"), tmp_path / "report.md", QUICK) == status
    out, err = capsys.readouterr()
    assert out.splitlines()[-1] == last
    assert err.count("[") == len(paths) + 1
    assert (tmp_path / "report.md").read_text().startswith("## Dead")


def test_the_command_says_that_the_network_is_broken(tmp_path, monkeypatch, capsys):
    def fail(*_):
        raise socket.gaierror(socket.EAI_AGAIN, "no")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    assert check_external(load(make_project(tmp_path) / "docs"), None, QUICK) == 2
    assert "the network is broken here" in capsys.readouterr().out
