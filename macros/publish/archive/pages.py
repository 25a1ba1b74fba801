"""Rewrites a built page for use without a network: links name files, and the date is stated."""

import re
from dataclasses import dataclass
from datetime import date
from html import escape, unescape
from posixpath import dirname, relpath
from urllib.parse import quote, unquote, urljoin, urlsplit

from macros.components.derived import in_words
from macros.publish.archive.scripts import BUNDLE

_ONLINE = re.compile(
    r'<(?:link rel="(?:canonical|alternate)"|meta (?:property="og:|name="(?:twitter:|robots")))[^<>]*>\n?'
    r'|<script type="application/ld\+json">.*?</script>\n?'
    r"|<button\b[^<>]* data-copy>.*?</button>\n?",
    re.DOTALL,
)
"""What other sites and search engines read, and the button that copies the address of a page."""
_MODULE = re.compile(r'<script type="module" src="([^"]*/)scripts/guide\.js">')
_BANNER_END = re.compile(r"(?=</div>\s*</aside>)")
_TAG = re.compile(r"<(?:a|img|link|script|source)\s[^<>]*>")
_LINK = re.compile(r'(?<= )(href|src)="([^"]*)"')
_NOTICE = (
    '<details class="demo" data-copied="{day}"><summary><span>Offline copy of {words}'
    "<b hidden>: more than a year old</b></span></summary>\n"
    '<p>Facts may have changed since. <a href="{url}">Read this page as it is now</a>.</p></details>\n'
)
"""The date of the copy. The script opens it and shows the rest when it is old."""


@dataclass(frozen=True)
class Copy:
    """What is packed. files: the paths of all files. day: its date. address: the URL of the site, with a final `/`."""

    files: frozenset[str]
    day: date
    address: str


def is_redirect(name: str, content: bytes) -> bool:
    """Returns whether a file is a page that leads on to another one."""
    return name.endswith(".html") and b'<meta http-equiv="refresh"' in content


def offline_page(html: str, page: str, copy: Copy) -> str:
    """Returns a page as it stands in the archive. page: its path."""
    html = _MODULE.sub(rf'<script src="\1{BUNDLE}" defer>', _ONLINE.sub("", html))
    html = _TAG.sub(lambda tag: _LINK.sub(lambda link: f'{link[1]}="{_link(link[2], page, copy)}"', tag[0]), html)
    url = escape(copy.address + page.removesuffix("index.html"))
    return _BANNER_END.sub(_NOTICE.format(day=copy.day, words=in_words(copy.day), url=url), html, count=1)


def _link(written: str, page: str, copy: Copy) -> str:
    """Returns a link to a file of the archive; to the site if the archive leaves it out. Other links stay."""
    link = unescape(written)
    parts = urlsplit(link)
    if parts.scheme or parts.netloc or not parts.path:
        return written
    base = urlsplit(copy.address).path or "/"
    name = unquote(urlsplit(urljoin(base + page, parts.path)).path).removeprefix(base)
    name += "index.html" if not name or name.endswith("/") else ""
    rest = link[len(parts.path) :]
    if name in copy.files:
        return escape(quote(relpath(name, dirname(page) or ".")) + rest)
    return escape(copy.address + quote(name.removesuffix("index.html")) + rest)
