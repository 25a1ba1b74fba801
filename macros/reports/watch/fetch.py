"""Fetches the body of an answer, with limits of size and time. Never asks a private address."""

import socket
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urljoin, urlsplit

from urllib3 import BaseHTTPResponse
from urllib3.exceptions import HTTPError, LocationValueError

from macros.reports.links.request import Answer, RequestPolicy, State, judge_error, judge_status, pool

MAX_BYTES = 4_000_000
MAX_SECONDS = 60.0
"""For the whole body; the time limit of the policy is for each part of it."""


@dataclass(frozen=True)
class Reply(Answer):
    """An answer with its body, which is empty unless the URL was found."""

    body: bytes = b""


class _TooMuchError(OSError):
    """Raised for a body that is too large or too slow."""


def fetch(url: str, policy: RequestPolicy, agent: str) -> Reply:
    """Requests a URL with GET, and follows redirects to public addresses."""
    try:
        for _ in range(policy.redirects + 1):
            if not _is_allowed(url):
                return Reply(State.NOT_VERIFIED, "refused: not a public web address")
            with closing(_get(url, policy, agent)) as response:
                target = response.get_redirect_location()
                if not target:
                    return _read(response)
                url = urljoin(url, target)
    except _TooMuchError as error:
        return Reply(State.NOT_VERIFIED, str(error))
    except (HTTPError, LocationValueError, OSError, ValueError) as error:
        return Reply(**vars(judge_error(error)))
    return Reply(State.NOT_VERIFIED, "too many redirects")


def is_public(host: str) -> bool:
    """Returns whether all addresses of a host are public. A host without an address fails later, when it is asked."""
    try:
        found = socket.getaddrinfo(host, None)
    except (OSError, UnicodeError):
        return True
    return all(ip_address(address[4][0]).is_global for address in found)


def _is_allowed(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme in ("http", "https") and bool(parts.hostname) and is_public(parts.hostname or "")


def _get(url: str, policy: RequestPolicy, agent: str) -> BaseHTTPResponse:
    manager = pool(policy, agent)
    return manager.request("GET", url, timeout=policy.timeout, preload_content=False, redirect=False)


def _read(response: BaseHTTPResponse) -> Reply:
    answer = judge_status(response.status)
    body = b"".join(_parts(response)) if answer.state == State.FOUND else b""
    return Reply(answer.state, answer.why, body=body)


def _parts(response: BaseHTTPResponse) -> Iterator[bytes]:
    size, end = 0, time.monotonic() + MAX_SECONDS
    while part := response.read1(65536):
        size += len(part)
        if size > MAX_BYTES:
            raise _TooMuchError(f"larger than {MAX_BYTES:,} bytes")
        if time.monotonic() > end:
            raise _TooMuchError(f"slower than {MAX_SECONDS:g} seconds")
        yield part
