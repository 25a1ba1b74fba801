"""Requests external URLs and classifies the responses: 401, 403 and 429 count as "not verified", not as dead.

Hosts are requested in parallel, each with one request at a time. Good answers are cached for a week.
"""

import json
import socket
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import closing
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit

import urllib3
from urllib3.exceptions import HTTPError, LocationValueError, MaxRetryError, NameResolutionError, ResponseError

from macros.reports.links.collect import DOI_RECORD

CACHE = Path(".links_cache/answers.json")
CACHE_SECONDS = 7 * 24 * 3600
"""For how long a URL that was found is not requested again. Other answers are not cached."""
PARALLEL_HOSTS = 8
MAX_FAILURES = 3
"""After this many requests in a row without a response, a host is not requested again."""
USER_AGENT = "neck-and-back-pain-guide link check"


class State(StrEnum):
    """The state of a URL."""

    FOUND = "found"
    DEAD = "dead"
    NOT_VERIFIED = "not verified"


@dataclass(frozen=True)
class Answer:
    """The result of a request. why: the reason, in a few words. has_response: whether the host responded at all."""

    state: State
    why: str
    has_response: bool = field(default=True, compare=False)


@dataclass(frozen=True)
class RequestPolicy:
    """How to request. All times are in seconds.

    timeout: for a response. retries: attempts after the first. backoff: before a retry, doubled each time. redirects:
    maximum number. between: between two requests to a host.
    """

    timeout: float = 20.0
    retries: int = 2
    backoff: float = 1.0
    redirects: int = 8
    between: float = 1.0


NOT_VERIFIED = {202, 401, 403, 405, 406, 408, 412, 425, 429}
"""Status codes that refuse programs or ask to wait. The page may exist."""
DEAD = {404, 410}
CACHED = Answer(State.FOUND, "cached", has_response=False)
NOT_REQUESTED = Answer(State.NOT_VERIFIED, "not requested, because its host does not respond", has_response=False)


def request(url: str, policy: RequestPolicy, doi_record: str = DOI_RECORD) -> Answer:
    """Requests a URL with GET. Only 404, 410, an unknown DOI and a host that does not exist are dead."""
    if urlsplit(url).scheme not in ("http", "https"):
        return Answer(State.NOT_VERIFIED, "not a web address")
    try:
        with closing(pool(policy).request("GET", url, timeout=policy.timeout, preload_content=False)) as response:
            if url.startswith(doi_record):
                return _of_doi(response.status, response.read(65536))
            return judge_status(response.status)
    except (HTTPError, OSError, LocationValueError) as error:
        return judge_error(error)


def pool(policy: RequestPolicy, agent: str = USER_AGENT) -> urllib3.PoolManager:
    """Returns a manager of connections that retries and redirects as the policy says."""
    tries = policy.retries
    retries = urllib3.Retry(
        total=None, connect=tries, read=tries, status=tries, other=0, redirect=policy.redirects,
        status_forcelist=(500, 502, 503, 504), backoff_factor=policy.backoff, respect_retry_after_header=False,
        raise_on_status=False,
    )  # fmt: skip
    return urllib3.PoolManager(retries=retries, headers={"User-Agent": agent})


def judge_status(status: int) -> Answer:
    """Classifies a status code."""
    if status in DEAD:
        return Answer(State.DEAD, f"status {status}")
    found = 200 <= status < 300 and status not in NOT_VERIFIED
    return Answer(State.FOUND if found else State.NOT_VERIFIED, f"status {status}")


def _of_doi(status: int, body: bytes) -> Answer:
    """Classifies a response of the handle system: code 1 for a registered DOI, 100 for an unknown one."""
    try:
        code = json.loads(body)["responseCode"]
    except (ValueError, KeyError, TypeError):
        return Answer(State.NOT_VERIFIED, f"status {status} of doi.org")
    known = {1: Answer(State.FOUND, "registered at doi.org"), 100: Answer(State.DEAD, "not registered at doi.org")}
    return known.get(code) or Answer(State.NOT_VERIFIED, f"code {code} of doi.org")


def judge_error(error: Exception) -> Answer:
    """Classifies an error of urllib3 or of the system."""
    cause = error.reason if isinstance(error, MaxRetryError) else error
    if isinstance(cause, NameResolutionError):
        return _of_name(cause)
    if isinstance(cause, ResponseError):
        return Answer(State.NOT_VERIFIED, "too many redirects")
    name = type(cause).__name__ if cause else "unknown"
    return Answer(State.NOT_VERIFIED, f"no response ({name})", has_response=False)


def _of_name(error: NameResolutionError) -> Answer:
    """Classifies a DNS error: a host is dead only if the name service says so, not if the network is down."""
    why = error.__cause__ or error.__context__
    if isinstance(why, socket.gaierror) and why.errno in (socket.EAI_NONAME, getattr(socket, "EAI_NODATA", None)):
        return Answer(State.DEAD, "no such host", has_response=False)
    return Answer(State.NOT_VERIFIED, "no response of the name service", has_response=False)


def request_all(
    urls: Iterable[str],
    policy: RequestPolicy,
    cache: Path,
    on_answer: Callable[[str, Answer], None],
    send: Callable[[str, RequestPolicy], Answer] = request,
) -> dict[str, Answer]:
    """Returns {URL: answer}.

    cache: a file, written after each host. on_answer: called with each URL and its answer, from several threads. send:
    requests one URL.
    """
    cached = _read(cache)
    answers = {url: CACHED for url in urls if url in cached}
    for found in request_hosts([url for url in urls if url not in cached], policy, on_answer, send):
        answers |= found
        cached |= {url: time.time() for url, answer in found.items() if answer.state == State.FOUND}
        _write(cache, cached)
    return answers


def request_hosts(
    urls: Iterable[str],
    policy: RequestPolicy,
    on_answer: Callable[[str, Answer], None],
    send: Callable[[str, RequestPolicy], Answer],
) -> Iterator[dict[str, Answer]]:
    """Yields {URL: answer} of each host when all its URLs are requested. See `request_all`."""
    by_host: defaultdict[str, list[str]] = defaultdict(list)
    for url in urls:
        by_host[urlsplit(url).netloc.lower()].append(url)

    def request_host(urls_of_host: list[str]) -> dict[str, Answer]:
        found: dict[str, Answer] = {}
        failures = 0
        for number, url in enumerate(urls_of_host):
            if failures < MAX_FAILURES:
                time.sleep(policy.between if number else 0)
                found[url] = send(url, policy)
                failures = 0 if found[url].has_response else failures + 1
            else:
                found[url] = NOT_REQUESTED
            on_answer(url, found[url])
        return found

    with ThreadPoolExecutor(PARALLEL_HOSTS) as threads:
        for done in as_completed([threads.submit(request_host, host) for host in by_host.values()]):
            yield done.result()


def _read(cache: Path) -> dict[str, float]:
    """Returns {URL: when it was found, in seconds since 1970}. An invalid cache counts as empty."""
    try:
        times = json.loads(cache.read_text(encoding="utf-8"))
        return {url: float(at) for url, at in times.items() if 0 <= time.time() - float(at) < CACHE_SECONDS}
    except (OSError, ValueError, AttributeError, TypeError):
        return {}


def _write(cache: Path, times: dict[str, float]) -> None:
    cache.parent.mkdir(parents=True, exist_ok=True)
    new = cache.with_suffix(".new")
    new.write_text(json.dumps(times, indent=1, sort_keys=True), encoding="utf-8")
    new.replace(cache)
