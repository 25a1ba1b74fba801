"""Makes the HTML of a component fit to stand many times on one page."""

import re

_WHOLE_PAGE = re.compile(r'<script type="application/ld\+json">.*?</script>\n?|<!--contents-->\n?', re.DOTALL)
"""What a component gives to its page as a whole: structured data, and the place of the contents list."""
_ID = re.compile(r' id="([^"]+)"')
_NAMING = re.compile(r' (id|for|href|aria-labelledby|aria-describedby)="([^"]+)"')


def specimen(html: str, space: str) -> str:
    """The HTML with its ids, and what points to them, in a space of their own; without parts of the whole page.

    html: as components render it, where text holds no bare quotation mark. space: put before each id.
    """
    html = _WHOLE_PAGE.sub("", html)
    ids = set(_ID.findall(html))

    def renamed(match: re.Match[str]) -> str:
        names = (
            re.sub(r"^#?", rf"\g<0>{space}-", name) if name.lstrip("#") in ids else name for name in match[2].split()
        )
        return f' {match[1]}="{" ".join(names)}"'

    return _NAMING.sub(renamed, html)
