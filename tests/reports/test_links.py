"""The check of links to other hosts, against a local host that answers in all ways."""

import json
import socket
import subprocess
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest

from macros.content.load import load
from macros.reports.links import request as requests
from macros.reports.links.collect import external_urls
from macros.reports.links.command import check_added, check_external, format_lines, format_markdown, is_online
from macros.reports.links.request import CACHE_SECONDS, Answer, RequestPolicy, State, request, request_all
from tests.support.project import make_project

QUICK = RequestPolicy(timeout=0.2, retries=1, backoff=0, redirects=3, between=0)
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
        ("200", FOUND, "status 200"),
        ("301-found", FOUND, "status 200"),
        ("301-gone", DEAD, "status 404"),
        ("404", DEAD, "status 404"),
        ("410", DEAD, "status 410"),
        ("202", DOUBT, "status 202"),
        ("403", DOUBT, "status 403"),
        ("429", DOUBT, "status 429"),
        ("500", DOUBT, "status 500"),
        ("503", DOUBT, "status 503"),
        ("once-500", FOUND, "status 200"),
        ("302-loop", DOUBT, "too many redirects"),
        ("nothing", DOUBT, "no response (ProtocolError)"),
        ("slowly", DOUBT, "no response (ReadTimeoutError)"),
        ("301-file", DOUBT, "no response (LocationValueError)"),
    ],
)
def test_an_answer_is_judged(path, state, why, host):
    assert request(f"{host}/{path}", QUICK) == Answer(state, why)


def test_a_failure_is_tried_again_and_a_verdict_is_not(host):
    request(f"{host}/500", QUICK)
    request(f"{host}/404", QUICK)
    assert Handler.asked == ["/500", "/500", "/404"]


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("doi/1", Answer(FOUND, "registered at doi.org")),
        ("doi/100", Answer(DEAD, "not registered at doi.org")),
        ("doi/2", Answer(DOUBT, "code 2 of doi.org")),
        ("doi-page", Answer(DOUBT, "status 200 of doi.org")),
    ],
)
def test_a_doi_is_judged_as_an_identifier(path, answer, host):
    assert request(f"{host}/{path}", QUICK, doi_record=f"{host}/doi") == answer


@pytest.mark.parametrize(
    ("code", "answer"),
    [
        (socket.EAI_NONAME, Answer(DEAD, "no such host")),
        (socket.EAI_AGAIN, Answer(DOUBT, "no response of the name service")),
    ],
    ids=["no such host", "network down"],
)
def test_a_host_without_a_name(code, answer, monkeypatch):
    def fail(*_):
        raise socket.gaierror(code, "no")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    assert request("http://host.invalid/", QUICK) == answer


def test_a_port_where_nobody_listens_is_no_verdict():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}/"
        assert request(address, QUICK) == Answer(DOUBT, "no response (NewConnectionError)")


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://a.example/", "//a.example/"])
def test_only_the_web_is_asked(address):
    assert request(address, QUICK) == Answer(DOUBT, "not a web address")


def ignore(*_):
    pass


def test_what_was_found_is_not_asked_again_for_a_week(host, tmp_path, monkeypatch):
    cache = tmp_path / "cache/answers.json"
    addresses = [f"{host}/200", f"{host}/404"]
    first = request_all(addresses, QUICK, cache, ignore)
    assert [answer.state for answer in first.values()] == [FOUND, DEAD]

    again = request_all(addresses, QUICK, cache, ignore)
    assert again[addresses[0]] == Answer(FOUND, "cached")
    assert Handler.asked == ["/200", "/404", "/404"]

    later = time.time() + CACHE_SECONDS + 1
    monkeypatch.setattr(time, "time", lambda: later)
    request_all(addresses, QUICK, cache, ignore)
    assert Handler.asked[3:] == ["/200", "/404"]


@pytest.mark.parametrize("text", ["", "[1]", '{"a": "b"}', "\x00"])
def test_a_broken_cache_is_empty(text, host, tmp_path):
    (tmp_path / "answers.json").write_text(text)
    assert request_all([f"{host}/200"], QUICK, tmp_path / "answers.json", ignore)[f"{host}/200"].state == FOUND


def test_a_check_that_is_stopped_keeps_the_hosts_that_were_done(tmp_path, monkeypatch):
    cache = tmp_path / "answers.json"
    written = threading.Event()
    write = requests._write

    def asking(address, _):
        if "second" in address:
            assert written.wait(5)
            raise KeyboardInterrupt
        return Answer(FOUND, "status 200")

    def writing(*arguments):
        write(*arguments)
        written.set()

    monkeypatch.setattr(requests, "_write", writing)
    with pytest.raises(KeyboardInterrupt):
        request_all(["http://first.example/", "http://second.example/"], QUICK, cache, ignore, asking)
    assert list(json.loads(cache.read_text())) == ["http://first.example/"]


def test_one_question_at_a_time_to_a_host(tmp_path):
    busy, most = {"a.example": 0, "b.example": 0}, []

    def asking(address, _):
        host = address.split("/")[2]
        busy[host] += 1
        most.append(busy[host])
        busy[host] -= 1
        return Answer(FOUND, "status 200")

    addresses = [f"http://{host}/{number}" for host in busy for number in range(5)]
    assert len(request_all(addresses, QUICK, tmp_path / "answers.json", ignore, asking)) == 10
    assert set(most) == {1}


def test_a_silent_host_is_left_alone(tmp_path):
    asked = []

    def asking(address, _):
        asked.append(address)
        return Answer(DOUBT, "no response", has_response=False)

    addresses = [f"http://a.example/{number}" for number in range(6)]
    answers = request_all(addresses, QUICK, tmp_path / "answers.json", ignore, asking)
    assert asked == addresses[:3]
    assert [answer.why for answer in answers.values()] == ["no response"] * 3 + [
        "not requested, because its host does not respond"
    ] * 3


def test_addresses_are_collected_with_file_and_line(tmp_path):
    project = make_project(tmp_path)
    page = project / "docs/contact.md"
    page.write_text(page.read_text() + "\nSee [this](https://a.example/x) and https://b.example/y.\n")
    count = len(page.read_text().splitlines())
    assert external_urls(load(project / "docs")) == {
        "https://doi.org/api/handles/10.1000/sample": ["docs/_data/references.yml: line 8"],
        "https://a.example/x": [f"docs/contact.md: line {count}"],
        "https://b.example/y": [f"docs/contact.md: line {count}"],
    }


def test_every_reference_that_has_a_link_is_asked_once(guide):
    named = [place for places in external_urls(guide).values() for place in places if "references.yml" in place]
    assert len(named) == len([source for source in guide.shared.references.values() if source.link])


PLACES = {
    "https://a.example/`x`": ["docs/a.md: line 3", "docs/b.md: line 5"],
    "https://b.example/": ["docs/a.md: line 9"],
}
ANSWERS = {
    "https://a.example/`x`": Answer(DEAD, "status 404"),
    "https://b.example/": Answer(FOUND, "status 200"),
}  # fmt: skip


def test_the_report_names_file_line_and_hint():
    why = "https://a.example/`x` is dead (status 404); find its new URL, or another source"
    assert format_lines(PLACES, ANSWERS, DEAD) == [f"docs/a.md: line 3: {why}", f"docs/b.md: line 5: {why}"]
    report = format_markdown(PLACES, ANSWERS)
    assert report.startswith("## Dead: 2\n\n- `docs/a.md: line 3: https://a.example/x is dead")
    assert "## Not verified: 0\n" in report
    assert report.endswith("1 of 2 URLs were found.\n")


def test_a_broken_network_is_no_verdict():
    nowhere = dict.fromkeys(PLACES, Answer(DEAD, "no such host", has_response=False))
    assert not is_online(nowhere)
    assert not is_online({**nowhere, "https://c.example/": Answer(FOUND, "cached", has_response=False)})
    assert format_markdown(PLACES, nowhere).startswith("No host responded")


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
        ([], 0, "1 URLs. Dead: 0. Not verified: 0."),
        (["403"], 0, "2 URLs. Dead: 0. Not verified: 1."),
        (["404", "403"], 1, "3 URLs. Dead: 1. Not verified: 1."),
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
    assert "the network is down here" in capsys.readouterr().out


def test_of_a_change_only_the_links_that_it_adds_are_requested(host, tmp_path, capsys):
    project = make_project(tmp_path)
    page = project / "docs/index.md"
    page.write_text(page.read_text().replace("## Choose", f"See [old]({host}/404-old).\n\n## Choose"))
    for command in (
        ["init", "-q"],
        ["add", "."],
        ["-c", "user.name=A", "-c", "user.email=a@b.c", "commit", "-qm", "A"],
    ):
        subprocess.run(["git", *command], cwd=project, check=True)
    links = "".join(f"See [new]({host}/{path}).\n\n" for path in ("200", "404", "403"))
    page.write_text(page.read_text().replace("## Choose", f"{links}## Choose"))

    assert check_added(load(project / "docs"), "HEAD", QUICK) == 0

    assert Handler.asked == ["/200", "/404", "/403"]
    assert capsys.readouterr().out.splitlines() == [
        f"warning: docs/index.md: line 14: {host}/404 is dead (status 404); find its new URL, or another source",
        f"notice: docs/index.md: line 16: {host}/403 is not verified (status 403); "
        "open it in a browser; some hosts refuse programs",
        "URLs that were added: 3.",
    ]


def test_without_the_commit_no_link_is_requested_and_nothing_fails(tmp_path, capsys):
    assert check_added(load(make_project(tmp_path) / "docs"), "HEAD", QUICK) == 0
    assert "nothing to compare" in capsys.readouterr().out
