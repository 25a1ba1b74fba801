"""Makes the ids of examples unique on their page."""

import re

_PAGE_PARTS = re.compile(r'<script type="application/ld\+json">.*?</script>\n?|<!--contents-->\n?', re.DOTALL)
"""What a component adds to its page as a whole: structured data, and the slot of the table of contents."""
_ID = re.compile(r' id="([^"]+)"')
_ID_ATTRIBUTE = re.compile(r' (id|for|href|aria-labelledby|aria-describedby)="([^"]+)"')


def isolate_ids(html: str, prefix: str) -> str:
    """Returns the HTML with a prefix before its ids and the references to them, without parts of the whole page.

    html: as components render it, with quotation marks escaped in text.
    """
    html = _PAGE_PARTS.sub("", html)
    ids = set(_ID.findall(html))

    def rename(match: re.Match[str]) -> str:
        names = (
            re.sub(r"^#?", rf"\g<0>{prefix}-", name) if name.lstrip("#") in ids else name for name in match[2].split()
        )
        return f' {match[1]}="{" ".join(names)}"'

    return _ID_ATTRIBUTE.sub(rename, html)
