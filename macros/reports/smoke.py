"""Requests what a deployment can lose: the home page, the search index, the page for the unknown, security.txt."""

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

import urllib3
from selectolax.lexbor import LexborHTMLParser
from urllib3.exceptions import HTTPError

from macros.models.clock import today

TIMEOUT = 20.0
RETRIES = urllib3.Retry(total=3, backoff_factor=1, status_forcelist=(500, 502, 503, 504), raise_on_status=False)
UNKNOWN_PAGE = "a-page-that-does-not-exist/"
SECURITY = ".well-known/security.txt"
_EXPIRES = re.compile(r"^Expires: (\d{4}-\d\d-\d\d)T", re.MULTILINE)


class Response(NamedTuple):
    """The status and the text of a response; the status is 0 if the host did not respond."""

    status: int
    text: str


def smoke_test(address: str) -> list[str]:
    """Returns what is wrong with the site at an address; nothing if it is as it was built."""
    base = f"{address.rstrip('/')}/"
    with urllib3.PoolManager(retries=RETRIES, timeout=TIMEOUT) as pool:
        home = LexborHTMLParser(_get(pool, base).text)
        return [*_home(home, base), *_search(pool, home, base), *_unknown_page(pool, base), *_security(pool, base)]


def _get(pool: urllib3.PoolManager, url: str) -> Response:
    try:
        response = pool.request("GET", url)
    except HTTPError:
        return Response(0, "")
    return Response(response.status, response.data.decode("utf-8", "replace"))


def _search_index(page: LexborHTMLParser) -> str | None:
    """Returns the name of the search index that a page of the guide has; None on a page of something else."""
    head = page.css_first("[data-search-index]")
    return head.attributes["data-search-index"] if head else None


def _home(home: LexborHTMLParser, base: str) -> Iterator[str]:
    if _search_index(home) is None:
        yield f"{base} is not the home page of the guide"
        return
    link = home.css_first("link[rel=canonical]")
    if link is None or link.attributes.get("href") != base:
        yield f"{base} was built for {link.attributes.get('href') if link else 'no address'}: set SITE_URL"


def _search(pool: urllib3.PoolManager, home: LexborHTMLParser, base: str) -> Iterator[str]:
    url = f"{base}search/index-{_search_index(home)}.json"
    try:
        pages = json.loads(_get(pool, url).text)["pages"]
    except (ValueError, KeyError, TypeError):
        pages = []
    if not pages:
        yield f"{url} is not a search index, so the search finds nothing"


def _unknown_page(pool: urllib3.PoolManager, base: str) -> Iterator[str]:
    status, text = _get(pool, base + UNKNOWN_PAGE)
    if status != 404:
        yield f"{base}{UNKNOWN_PAGE} has status {status} in place of 404"
    if _search_index(LexborHTMLParser(text)) is None:
        yield f"{base}{UNKNOWN_PAGE} does not show 404.html of the guide"


def _security(pool: urllib3.PoolManager, base: str) -> Iterator[str]:
    text = _get(pool, base + SECURITY).text
    expires = _EXPIRES.search(text)
    if "Contact: mailto:" not in text or not expires:
        yield f"{base}{SECURITY} names no contact: files that start with a dot were not published"
    elif date.fromisoformat(expires[1]) < today():
        yield f"{base}{SECURITY} expired on {expires[1]}: check the facts of a page, and publish again"
