"""Checks every internal link, anchor, image, script and style of a built site, whichever builder made it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from urllib.parse import unquote, urljoin, urlsplit

from macros.components.component import relative_url
from macros.content.guide import Guide
from macros.models.issue import Issue, Message
from macros.site.document import Document

_SOURCE_LINK = re.compile(r'( href=")/([\w/-]+\.md)(?=[#"])')
_REFERENCE = "#ref-"
"""The start of a link from a citation to the list of sources."""
_NO_ANCHOR = Message(
    "anchor-dead", "names an anchor that is not on that page", "name a heading of that page, in its address form"
)


def resolve_source_links(html: str, path: str, guide: Guide) -> str:
    """Returns the HTML of a page with links such as `/glossary.md#disc` leading to pages.

    MkDocs does so itself (`absolute_links: relative_to_docs`). Zensical resolves links that are relative to the file.
    """

    def url(match: re.Match[str]) -> str:
        target = guide.pages.get(match[2])
        return match[1] + relative_url(target.url, path.removesuffix("index.html")) if target else match[0]

    return _SOURCE_LINK.sub(url, html)


def check_links(documents: Iterable[Document], files: Iterable[str], base: str = "/") -> list[Issue]:
    """Checks every link within a site that is published at the path `base` of its host.

    files: the paths of all files that a link may name.
    """
    documents = list(documents)
    targets = _Targets(documents, files, base)
    return [issue for document in documents for issue in _check(document, targets)]


class _Targets:
    """The files and anchors of the site."""

    def __init__(self, documents: Iterable[Document], files: Iterable[str], base: str) -> None:
        self.files = frozenset(files)
        self.ids = {document.path: frozenset(document.ids) for document in documents}
        self.base = base

    def check(self, page: str, link: str) -> Message | None:
        """Returns the issue of a link on a page; None without any."""
        target = urlsplit(urljoin(f"{self.base}{page}", link))
        if not target.path.startswith(self.base):
            return Message("link-outside-site", "leaves the site", "write it relative to the page")
        name = self._file(unquote(target.path.removeprefix(self.base)))
        if name is None:
            return Message("link-dead", "leads nowhere", "name a page or a file that exists")
        # A fragment with `=` is for the script of that page.
        anchor = "" if "=" in target.fragment else unquote(target.fragment)
        return _NO_ANCHOR if anchor and anchor not in self.ids.get(name, {anchor}) else None

    def _file(self, path: str) -> str | None:
        """Returns the file that a host sends for a path, or None."""
        name = f"{path}index.html" if not path or path.endswith("/") else path
        return name if name in self.files else None


def _check(document: Document, targets: _Targets) -> Iterator[Issue]:
    for name, count in Counter(document.ids).items():
        if count > 1:
            message, hint = f"id `{name}` appears {count} times", "give each part of the page its own id"
            yield Issue(document.path, 0, "duplicate-anchor", message, hint, excerpt=f'id="{name}"')
    ids = targets.ids[document.path]
    unlisted = {link for link in document.links if link.startswith(_REFERENCE) and link[1:] not in ids}
    if unlisted:
        text, hint = "the page cites sources but does not list them", "add `## Sources` with `{{ reference_list() }}`"
        yield Issue(document.path, 0, "sources-not-listed", text, hint, excerpt=min(unlisted))
    for link in document.links:
        if link not in unlisted and (found := _check_link(document.path, link, targets)):
            rule, text, hint = found
            yield Issue(document.path, 0, rule, f"link `{link}` {text}", hint, excerpt=link)


def _check_link(page: str, link: str, targets: _Targets) -> Message | None:
    if link.startswith("#"):  # most links: sources, and the contents of the page
        return _NO_ANCHOR if link != "#" and unquote(link[1:]) not in targets.ids[page] else None
    return None if _is_external(link) else targets.check(page, link)


@lru_cache(maxsize=10_000)
def _is_external(link: str) -> bool:
    try:
        parts = urlsplit(link)
    except ValueError:  # not a URL: markup.py reports it
        return True
    return bool(parts.scheme or parts.netloc)
