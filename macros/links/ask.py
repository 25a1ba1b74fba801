"""Asks one address, and judges the answer. A doubt is no verdict: publishers refuse programs what readers get."""

import json
import socket
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import urlsplit

import urllib3
from urllib3.exceptions import HTTPError, LocationValueError, MaxRetryError, NameResolutionError, ResponseError

from macros.links.collect import DOI_RECORD

AGENT = "neck-and-back-pain-guide link check"


class State(StrEnum):
    """What is known of an address."""

    FOUND = "found"
    DEAD = "dead"
    NOT_VERIFIED = "not verified"


@dataclass(frozen=True)
class Answer:
    """What came of asking: the state, why in a few words, and whether the host was heard at all."""

    state: State
    why: str
    heard: bool = field(default=True, compare=False)


@dataclass(frozen=True)
class Manners:
    """How to ask: seconds to wait for an answer, tries after the first, seconds between tries (doubled each time)."""

    timeout: float = 20.0
    retries: int = 2
    backoff: float = 1.0
    redirects: int = 8
    between: float = 1.0
    """Seconds between two questions to the same host."""


DOUBTS = {202, 401, 403, 405, 406, 408, 412, 425, 429}
"""Refusals to programs, or no answer yet: the page may well be there."""
DEAD = {404, 410}


def ask(address: str, manners: Manners, doi_record: str = DOI_RECORD) -> Answer:
    """Asks for an address with GET. Only 404, 410, an unknown DOI and a host that does not exist are dead."""
    if urlsplit(address).scheme not in ("http", "https"):
        return Answer(State.NOT_VERIFIED, "no web address")
    try:
        response = _pool(manners).request("GET", address, timeout=manners.timeout, preload_content=False)
        try:
            if address.startswith(doi_record):
                return _of_doi(response.status, response.read(65536))
            return _of_status(response.status)
        finally:
            response.close()
    except (HTTPError, OSError, LocationValueError) as error:
        return _of_error(error)


def _pool(manners: Manners) -> urllib3.PoolManager:
    retries = urllib3.Retry(
        total=None,
        connect=manners.retries,
        read=manners.retries,
        status=manners.retries,
        other=0,
        redirect=manners.redirects,
        status_forcelist=(500, 502, 503, 504),
        backoff_factor=manners.backoff,
        respect_retry_after_header=False,
        raise_on_status=False,
    )
    return urllib3.PoolManager(retries=retries, headers={"User-Agent": AGENT})


def _of_status(status: int) -> Answer:
    if status in DEAD:
        return Answer(State.DEAD, f"the host says {status}")
    found = 200 <= status < 300 and status not in DOUBTS
    return Answer(State.FOUND if found else State.NOT_VERIFIED, f"the host says {status}")


def _of_doi(status: int, body: bytes) -> Answer:
    """The handle system answers code 1 for a DOI that is registered, and 100 for one that is not."""
    try:
        code = json.loads(body)["responseCode"]
    except (ValueError, KeyError, TypeError):
        return Answer(State.NOT_VERIFIED, f"doi.org says {status}")
    if code == 1:
        return Answer(State.FOUND, "doi.org says that it is registered")
    return (
        Answer(State.DEAD, "doi.org says that there is no such DOI")
        if code == 100
        else Answer(State.NOT_VERIFIED, f"doi.org says code {code}")
    )


def _of_error(error: Exception) -> Answer:
    cause = error.reason if isinstance(error, MaxRetryError) else error
    if isinstance(cause, NameResolutionError):
        return _of_name(cause)
    if isinstance(cause, ResponseError):
        return Answer(State.NOT_VERIFIED, "redirects without end")
    return Answer(State.NOT_VERIFIED, f"no answer ({type(cause).__name__ if cause else 'unknown'})", heard=False)


def _of_name(error: NameResolutionError) -> Answer:
    """A host is dead only where the name service says that there is none; not where the network is down."""
    why = error.__cause__ or error.__context__
    if isinstance(why, socket.gaierror) and why.errno in (socket.EAI_NONAME, getattr(socket, "EAI_NODATA", None)):
        return Answer(State.DEAD, "no such host", heard=False)
    return Answer(State.NOT_VERIFIED, "no answer from the name service", heard=False)
