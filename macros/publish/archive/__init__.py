"""Packs the built site as a ZIP file that opens from a disk, without a network or a server.

Browsers refuse module scripts and `fetch` on a page that is opened from a disk. So all scripts become one classic
script, the search index becomes a script that assigns it, and links name files.
"""

from datetime import date
from fnmatch import fnmatch
from pathlib import Path

from macros.components.offline_copy import ARCHIVE
from macros.publish.archive.pack import pack
from macros.publish.archive.pages import Copy, is_redirect, offline_page
from macros.publish.archive.scripts import offline_scripts

LEFT_OUT = (
    ARCHIVE,
    *("404.html", "_headers", "robots.txt", "sitemap.xml", "llms.txt", "feed.xml", ".well-known/*", "*.gz"),
    "assets/images/social/*",
    *("assets*/scripts/*.js", "assets*/search/*.js", "search/index-*.json"),
)
"""The files that have no use without a network: the archive itself; what hosts, search engines and feed readers ask
for; what other sites show of a link; and the scripts and the index, which the archive has in another form. Redirects
are left out too: only other sites link to them."""


def write_archive(site: Path, day: date, address: str) -> None:
    """Writes the archive below a built site. The same site gives the same bytes.

    day: the date that each page states. address: the URL of the site, for links to files that the archive leaves out.
    """
    paths = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    files = {name: path.read_bytes() for name, path in paths.items() if not _is_left_out(name)}
    files = {name: content for name, content in files.items() if not is_redirect(name, content)}
    files |= offline_scripts(site)
    copy = Copy(frozenset(files), day, address)
    pages = {name: offline_page(files[name].decode(), name, copy) for name in files if name.endswith(".html")}
    pack({**files, **{name: html.encode() for name, html in pages.items()}}, site / ARCHIVE, day)


def _is_left_out(name: str) -> bool:
    return any(fnmatch(name, pattern) for pattern in LEFT_OUT)
