"""Makes links that begin at the root relative to their page, so that the site works below any address.

Components write such links, because builders treat relative ones in raw HTML differently: MkDocs leaves them, Zensical
takes them as relative to the Markdown file.
"""

import re
from pathlib import Path
from posixpath import dirname, relpath

_LINK = re.compile(r'href="/(?<=\shref="/)(?!/)([^"#]*)')  # plain text first: it is what makes looking fast
_PAGE = re.compile(r"(?:(?:^|(?<=/))index)?\.md$")
ANYWHERE = "404.html"
"""A host sends this page for any address, so its links begin at the root."""


def relative_links(site: Path) -> None:
    """Rewrites the links of all built pages. A link to a Markdown file becomes one to its page."""
    for path in site.rglob("*.html"):
        page = path.relative_to(site).as_posix()
        if page != ANYWHERE:
            html = path.read_text(encoding="utf-8")
            linked = _LINK.sub(lambda match, page=page: _relative(match[1], page), html)  # type: ignore[misc]
            if linked != html:
                path.write_text(linked, encoding="utf-8")


def _relative(target: str, page: str) -> str:
    address = _PAGE.sub("/", target).removeprefix("/") if target.endswith(".md") else target
    path = relpath(f"/{address}", f"/{dirname(page)}")
    end = "/" if address.endswith("/") or not address else ""
    return f'href="{path}{end}'
